// Where things lie in a checkout.
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
/** Made by `npm run build`: what a running house opens. */
export const DIST = join(ROOT, 'dist')
export const KNOWLEDGE = join(ROOT, 'knowledge')
export const PROMPTS = join(ROOT, 'prompts')
