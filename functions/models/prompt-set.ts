// The prompts of the house: read from their files when it is built, and filled in when the model is asked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prompt } from './language-model.ts'
import { fillPrompt, PromptError, type PromptFile, readPrompt } from './prompt.ts'

/** By the names of their files. */
export type PromptSet<Name extends string> = Record<Name, PromptFile>

/**
 * Reads a file for each name, such as `answer.md`; where a prompt has the place {{houseStyle}}, `house-style.md` stands
 * in it.
 * @param outputs what each prompt has to ask for: its answer is read as that
 * @throws Error that names the file, the line and what to write
 */
export function readPromptSet<Name extends string>(
  folder: string,
  outputs: Record<Name, PromptFile['output']>,
): PromptSet<Name> {
  const style = readFileSync(join(folder, 'house-style.md'), 'utf8').trim()
  const read = (name: Name): PromptFile => {
    const path = join(folder, `${name}.md`)
    try {
      const file = readPrompt(readFileSync(path, 'utf8'))
      if (file.output !== outputs[name]) throw new PromptError(`output: ${file.output}; write ${outputs[name]}`)
      return { ...file, instructions: file.instructions.replace('{{houseStyle}}', () => style) }
    } catch (cause) {
      throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  const names = Object.keys(outputs) as Name[]
  return Object.fromEntries(names.map((name) => [name, read(name)])) as PromptSet<Name>
}

/**
 * Opens what the build made of them; the file is read at the first use.
 * @param path of `prompts.json`
 */
export function openPromptSet(path: string): (name: string, values: Record<string, string>) => Prompt {
  let set: PromptSet<string> | undefined
  return (name, values) => {
    set ??= JSON.parse(readFileSync(path, 'utf8')) as PromptSet<string>
    const file = set[name]
    if (!file) throw new PromptError(`${path}: there is no prompt ${name}; run: npm run build`)
    return fillPrompt(file, values)
  }
}
