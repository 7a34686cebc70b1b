// The prompts of the house: read from their files when it is built, and filled in when the model is asked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prompt } from './language-model.ts'
import { fillPrompt, type PromptFile, readPrompt } from './prompt.ts'

const ERRANDS = ['understand', 'answer'] as const
export type PromptName = (typeof ERRANDS)[number]
export type PromptSet = Record<PromptName, PromptFile>

/**
 * Reads `understand.md` and `answer.md`; where a prompt has the place {{houseStyle}}, `house-style.md` stands in it.
 * @throws Error that names the file, the line and what to write
 */
export function readPromptSet(folder: string): PromptSet {
  const style = readFileSync(join(folder, 'house-style.md'), 'utf8').trim()
  const read = (name: PromptName): PromptFile => {
    const path = join(folder, `${name}.md`)
    try {
      const file = readPrompt(readFileSync(path, 'utf8'))
      return { ...file, instructions: file.instructions.replace('{{houseStyle}}', () => style) }
    } catch (cause) {
      throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  return { understand: read('understand'), answer: read('answer') }
}

/**
 * Opens what the build made of them; the file is read at the first use.
 * @param path of `prompts.json`
 */
export function openPromptSet(path: string): (name: PromptName, values: Record<string, string>) => Prompt {
  let set: PromptSet | undefined
  return (name, values) => {
    set ??= JSON.parse(readFileSync(path, 'utf8')) as PromptSet
    return fillPrompt(set[name], values)
  }
}
