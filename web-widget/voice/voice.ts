// Hearing and speaking: a file of its own, loaded when somebody first wants it (`load-later.ts`).
export { openMicrophone } from './in/microphone.ts'
export { openReader } from './out/reader.ts'
