// A conversation line by line, until the input ends.
import { createInterface } from 'node:readline/promises'
import type { Console } from '../../channels/console/console.ts'

export interface Lines {
  input: NodeJS.ReadableStream
  write: (text: string) => void
  /** Somebody sits there: greet with a prompt, and end their line when they leave with Ctrl-D. */
  isTerminal: boolean
  /** Each reply as one line of JSON, and nothing else. */
  json: boolean
}

/** Empty lines are no turns; returns when the input has ended. */
export async function hold(console: Console, { input, write, isTerminal, json }: Lines): Promise<void> {
  const prompt = () => isTerminal && write('\n> ')
  if (!json) write(`${console.greeting}\n`)
  prompt()
  for await (const said of createInterface({ input })) {
    if (said.trim() === '') {
      prompt()
      continue
    }
    const answer = await console.line(said)
    if (!answer) {
      write('这段对话已经过期，请重新开始。This conversation has expired; please start again.\n')
      return
    }
    write(json ? `${JSON.stringify(answer.reply)}\n` : `\n${answer.text}\n`)
    prompt()
  }
  if (isTerminal) write('\n')
}
