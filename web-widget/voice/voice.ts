// Hearing and speaking: a file of its own, loaded when somebody first wants it (`load-voice.ts`).
export type { VoiceHost } from './host.ts'
export { openReader } from './out/reader.ts'
