// Puts an editor's files of one place into the store, once the linter has no fault with them.
import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { LOCALES } from '../../filings/filing.ts'
import { tellFault } from '../../knowledge/fault.ts'
import { FACETS, type RegionOverride } from '../../knowledge/guide.ts'
import { isKnownRegion } from '../../knowledge/known-region.ts'
import { placeRow } from '../../knowledge/place-row.ts'
import { MOST_BYTES, writeRow } from '../../knowledge/write-row.ts'
import { chinaTime } from '../china-time.ts'
import { type LocalParts, placeName } from './local-parts.ts'

interface Put {
  service: string
  code: string
  /** A `regions/<code>.yaml`; beside it may lie `<code>.zh-CN.md` and `<code>.en.md`. */
  file: string
}

/** The exit code: 0 stored, 1 faults or refused, and then nothing is written. */
export async function putRow({ service, code, file }: Put, parts: LocalParts): Promise<number> {
  const { storage, places, folder, today, now, write, refuse } = parts
  const files = isKnownRegion(places, code) ? filesOf(code, file) : `${code} is the code of no place that is known`
  if (typeof files === 'string') {
    refuse(files)
    return 1
  }
  const read = placeRow(folder, service, { code, files }, today)
  if (read === 'unreadable') {
    refuse(`${service} cannot be read yet: npm run knowledge -- check ${service}`)
    return 1
  }
  for (const fault of read.faults) write(asGiven(tellFault(fault), files, `${basename(folder)}/${service}`))
  if (read.faults.length > 0) {
    refuse(`${read.faults.length} fault${read.faults.length === 1 ? '' : 's'}: nothing is stored`)
    return 1
  }
  const headings = headingsOf(read.row)
  if (read.row.facts.length + headings === 0) {
    refuse(`${file} says nothing, write a fact or a heading that differs in ${placeName(code, parts)}`)
    return 1
  }
  const written = await writeRow(storage, { service, region: code }, read.row, now)
  if ('bytes' in written) {
    refuse(tooLong(written.bytes))
    return 1
  }
  const { replaced } = written
  const before = replaced?.savedAt && `, in place of the row of ${chinaTime(Date.parse(replaced.savedAt))}`
  write(
    `stored for ${placeName(code, parts)}: ${count(read.row.facts.length, 'fact')}, ${count(headings, 'heading')}${before ?? ''}`,
  )
  write(`It counts within a minute; npm run knowledge -- local show ${service} ${code} shows it.`)
  return 0
}

interface GivenFile {
  name: string
  /** As the editor's terminal knows it. */
  path: string
  bytes: Buffer
}

/** The file that was named and those beside it, or why not. */
function filesOf(code: string, file: string): GivenFile[] | string {
  const [, other] = /^(\d+)\./.exec(basename(file)) ?? []
  if (other !== undefined && other !== code) return `${basename(file)} is of another place than ${code}`
  const given = (path: string, name: string): GivenFile[] => {
    const bytes = bytesOf(path)
    return bytes ? [{ name: `regions/${name}`, path: relative('', path), bytes }] : []
  }
  const isFacts = !file.endsWith('.md')
  const facts = given(isFacts ? file : join(dirname(file), `${code}.yaml`), `${code}.yaml`)
  if (isFacts && facts.length === 0) return `${file} is not there or cannot be read, write the path of a ${code}.yaml`
  const texts = LOCALES.map((locale) => `${code}.${locale}.md`).flatMap((name) =>
    given(join(dirname(file), name), name),
  )
  return [...facts, ...texts]
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Faults name files as if they stood in the service's folder; the editor's lie where he said. */
function asGiven(told: string, files: GivenFile[], folder: string): string {
  return files.reduce((text, { name, path }) => text.replaceAll(`${folder}/${name}`, path), told)
}

function headingsOf({ sections }: RegionOverride): number {
  return FACETS.filter((facet) => LOCALES.some((locale) => sections[locale].some((each) => each.facet === facet)))
    .length
}

function tooLong(bytes: number): string {
  const kb = (size: number) => `${Math.ceil(size / 102.4) / 10} KB`
  return `this is ${kb(bytes)} and one place may have ${kb(MOST_BYTES)}: shorten the texts, or say what holds in many places in the guide itself`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
