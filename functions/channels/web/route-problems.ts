// How many routes refuse alike: what is sent is no good, or whose it is.
import type { ProblemCode } from './problems.ts'

export const BODY: ProblemCode[] = ['bad-json', 'bad-field', 'unsupported-media-type', 'body-too-large']
export const OWN: ProblemCode[] = ['no-token', 'wrong-token', 'no-such-conversation']
