// Prompts are files: front matter, instructions and a message, with places that values are put into.
import type { Prompt } from './language-model.ts'

export interface PromptFile {
  /** What it is for, such as `understand`. */
  role: string
  /** From 0 to 2. */
  temperature: number
  maxTokens: number
  output: 'json' | 'text'
  instructions: string
  message: string
}

/** A prompt file that is wrong; the message says where, what, and what to write. */
export class PromptError extends Error {
  override name = 'PromptError'
}

const PLACE = /\{\{([^{}]*)\}\}/g
const NAME = /^[a-z][A-Za-z0-9]*$/

/** How each line of the front matter is read; undefined where it is wrong. */
const SETTINGS = {
  role: {
    read: (said: string) => (/^[a-z][a-z-]*$/.test(said) ? said : undefined),
    write: 'small letters, such as answer',
  },
  temperature: { read: numberUpTo(2), write: 'a number from 0 to 2, such as 0.2' },
  maxTokens: { read: wholeUpTo(100_000), write: 'a whole number, such as 400' },
  output: { read: (said: string) => (said === 'json' || said === 'text' ? said : undefined), write: 'json or text' },
}

/**
 * Reads a prompt file: four lines of front matter between `---`, then `# Instructions`, then `# Message`.
 * @throws PromptError with the line
 */
export function readPrompt(text: string): PromptFile {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end === -1) throw fault(1, 'no front matter', 'it between two lines of ---')
  const said = new Map<string, { value: string; line: number }>()
  for (const [at, line] of lines.slice(1, end).entries()) {
    const [, name = '', value = ''] = /^(\w+): *(.*?) *$/.exec(line) ?? []
    if (!Object.hasOwn(SETTINGS, name))
      throw fault(at + 2, `"${line}"`, `only ${Object.keys(SETTINGS).join(', ')}, as name: value`)
    if (said.has(name)) throw fault(at + 2, `${name} a second time`, 'it once')
    said.set(name, { value, line: at + 2 })
  }
  const setting = <Value>(name: keyof typeof SETTINGS, read: (said: string) => Value | undefined): Value => {
    const { value, line } = said.get(name) ?? { value: '', line: end + 1 }
    const found = read(value)
    if (found === undefined) throw fault(line, value === '' ? `no ${name}` : `${name}: ${value}`, SETTINGS[name].write)
    return found
  }
  return {
    role: setting('role', SETTINGS.role.read),
    temperature: setting('temperature', SETTINGS.temperature.read),
    maxTokens: setting('maxTokens', SETTINGS.maxTokens.read),
    output: setting('output', SETTINGS.output.read),
    ...partsIn(lines, end + 1),
  }
}

/**
 * Puts the values into their places. A value is text: what looks like a place in it stays as it is.
 * @throws PromptError for a place without a value, and for a value without a place
 */
export function fillPrompt(file: PromptFile, values: Record<string, string>): Prompt {
  const { instructions, message, temperature, maxTokens } = file
  const named = [...`${instructions}\n${message}`.matchAll(PLACE)].map(([, name = '']) => name)
  const missing = named.find((name) => !Object.hasOwn(values, name))
  if (missing !== undefined) throw new PromptError(`${file.role}: {{${missing}}} has no value`)
  const unknown = Object.keys(values).find((name) => !named.includes(name))
  if (unknown !== undefined) throw new PromptError(`${file.role}: there is no place {{${unknown}}}`)
  const fill = (text: string) => text.replace(PLACE, (_, name: string) => values[name] ?? '')
  return { instructions: fill(instructions), message: fill(message), temperature, maxTokens }
}

function partsIn(lines: string[], from: number): { instructions: string; message: string } {
  const first = lines.indexOf('# Instructions', from)
  const second = lines.indexOf('# Message', from)
  if (first === -1) throw fault(from + 1, 'no instructions', 'a line # Instructions')
  if (second < first) throw fault(lines.length, 'no message after the instructions', 'a line # Message')
  const before = lines.slice(from, first).findIndex((line) => line.trim() !== '')
  if (before !== -1) throw fault(from + before + 1, 'text above # Instructions', 'it below')
  for (const [at, line] of lines.entries()) {
    const odd = [...line.matchAll(PLACE)].find(([, name = '']) => !NAME.test(name))
    if (odd) throw fault(at + 1, odd[0], 'a name of letters and digits without blanks, such as {{question}}')
    if (at > from && at !== first && at !== second && line.startsWith('# '))
      throw fault(at + 1, `"${line}"`, '## for headings within a part')
    if (/\{\{|\}\}/.test(line.replace(PLACE, '')))
      throw fault(at + 1, 'half a place', 'it whole in one line, such as {{question}}')
  }
  const instructions = lines
    .slice(first + 1, second)
    .join('\n')
    .trim()
  const message = lines
    .slice(second + 1)
    .join('\n')
    .trim()
  if (instructions === '') throw fault(first + 1, 'no instructions', 'them below this line')
  if (message === '') throw fault(second + 1, 'no message', 'it below this line')
  return { instructions, message }
}

function numberUpTo(most: number): (said: string) => number | undefined {
  return (said) => (/^\d+(\.\d+)?$/.test(said) && Number(said) <= most ? Number(said) : undefined)
}

function wholeUpTo(most: number): (said: string) => number | undefined {
  return (said) => (/^[1-9]\d*$/.test(said) && Number(said) <= most ? Number(said) : undefined)
}

function fault(line: number, what: string, write: string): PromptError {
  return new PromptError(`line ${line}: ${what}; write ${write}`)
}
