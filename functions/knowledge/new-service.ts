// Begins a service: a small true signpost that is sound at once, with notes that tell the editor what to write next.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ID } from './front-matter.ts'
import { serviceIds } from './knowledge-files.ts'
import { readFolder } from './service-folder.ts'
import { serviceFaults } from './service-files.ts'
import { signpost } from './signpost.ts'
import { namesAreNotShared } from './lint/one-name-one-service.ts'
import type { Words } from '../filings/filing.ts'

/**
 * @param dir the knowledge folder; `title` is what people call the service; `today` is an ISO date.
 * @returns the files written, or why none was: the id is none or taken, or the title is no name that a guide can have.
 */
export function newService(
  dir: string,
  id: string,
  { title, today }: { title: Words; today: string },
): { files: string[] } | { refused: string } {
  if (!ID.test(id))
    return { refused: `"${id}" is no name for a folder, write small letters, digits and dashes: social-card` }
  if (existsSync(join(dir, id))) return { refused: `there is ${basename(dir)}/${id} already, write another name` }
  const files = signpost(id, title, today)
  const why = faultOfTitle(dir, id, files)
  if (why) return { refused: `this title does not do: ${why}` }
  write(dir, id, files)
  return { files: Object.keys(files).map((name) => `${basename(dir)}/${id}/${name}`) }
}

/** The signpost is sound but for what the title brings into it: tried where nobody sees it. */
function faultOfTitle(dir: string, id: string, files: Record<string, string>): string | undefined {
  const trial = mkdtempSync(join(tmpdir(), 'bangban-new-'))
  try {
    const root = join(trial, basename(dir))
    write(root, id, files)
    const begun = readFolder(root, id)
    const others = serviceIds(dir).map((other) => readFolder(dir, other))
    const shared = namesAreNotShared([...others, begun]).filter(({ file }) => file.startsWith(`${begun.folder}/`))
    const [fault] = [...serviceFaults(begun), ...shared]
    return fault && `${fault.what}, ${fault.write}`
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
}

function write(dir: string, id: string, files: Record<string, string>): void {
  mkdirSync(join(dir, id), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, id, name), text)
}
