// Going on elsewhere, by six digits: a file of its own, loaded when somebody first wants it (`load-later.ts`).
export { carryCard } from './carry-card.ts'
export { resumeCard } from './resume-card.ts'
