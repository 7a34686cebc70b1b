// Reads docs/embed.md as its readers do: the page to copy, and what its tables name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/embed.md'), 'utf8')
const EXAMPLE = 'https://bangban.example.gov.cn'

/** The first page of the docs, filled in as it tells: name and integrity from `version.json`; `{site}` is the origin. */
export async function copyPastePage(version: string): Promise<{ html: string; csp: string }> {
  const { file, integrity } = (await (await fetch(version)).json()) as { file: string; integrity: string }
  const fill = (text: string) =>
    text
      .replace('/widget/bangban-0a1b2c3d.js', file)
      .replace(/sha384-0+/, integrity)
      .replaceAll(EXAMPLE, '{site}')
  return { html: fill(block('html')), csp: fill(block('csp')).replaceAll(/\s+/g, ' ').trim() }
}

/** The first block of code in this language. */
export function block(language: string): string {
  const [, code = ''] = new RegExp('```' + language + '\\n([^]*?)```').exec(DOCS) ?? []
  return code
}

/** What stands as code in the first cells of the table under a heading. */
export function namedUnder(heading: string): string[] {
  const [, section = ''] = new RegExp(`\\n## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(DOCS) ?? []
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

/** The text of a section, without its line ends. */
export function sectionOf(heading: string): string {
  const [, section = ''] = new RegExp(`\\n## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(DOCS) ?? []
  return section
}
