// Reads the files of one service folder as an editor wrote them, with their lines and what is wrong in each.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { basename, join } from 'node:path'
import { filing, LOCALES, type Locale } from '../filings/filing.ts'
import { readExamplesFile, type Examples } from './examples.ts'
import { askedFile } from './asked/asked-file.ts'
import { factsFile, regionFile } from './file-schemas.ts'
import { readGuideFile, type GuideFile } from './guide-file.ts'
import { readSections, type SectionsFile } from './sections-file.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'
import type * as z from 'zod/mini'
import type { Fault } from './fault.ts'
import type { RegionOverride } from './guide.ts'

export interface RegionFolder {
  code: string
  facts?: YamlFile<z.output<typeof regionFile>>
  sections: Partial<Record<Locale, SectionsFile>>
}

export interface ServiceFolder {
  id: string
  /** How faults call it: `knowledge/passport`. */
  folder: string
  guides: Partial<Record<Locale, GuideFile>>
  facts?: YamlFile<z.output<typeof factsFile>>
  filing?: YamlFile<z.output<typeof filing>>
  examples: YamlFile<Examples>
  asked?: YamlFile<z.output<typeof askedFile>>
  regions: RegionFolder[]
  /** Every file as it stands. */
  texts: { file: string; text: string }[]
  /** What is missing, misnamed or unreadable; the linter has not been here yet. */
  faults: Fault[]
  /** Files in another encoding: as long as there is one, every other fault may be its echo. */
  garbled: Fault[]
}

/** What an editor has for one place, outside the folder. */
export interface PlaceFiles {
  code: string
  /** By name inside the service folder: `regions/371100.yaml`. */
  files: { name: string; bytes: Buffer }[]
}

/**
 * @param dir the knowledge folder. Throws when `dir/id` is no folder.
 * @param place stands in the folder instead of all that it has for this place
 */
export function readFolder(dir: string, id: string, place?: PlaceFiles): ServiceFolder {
  const folder = `${basename(dir)}/${id}`
  const { texts, garbled } = textsOf(join(dir, id), folder, place)
  const faults: Fault[] = []
  const take = (name: string) => texts.find(({ file }) => file === `${folder}/${name}`)?.text
  const need = (name: string, write: string) => {
    const text = take(name)
    if (text === undefined) faults.push({ file: `${folder}/${name}`, line: 1, what: 'the file is missing', write })
    return text
  }
  const read: ServiceFolder = {
    id,
    folder,
    guides: {},
    examples: readExamplesFile(take('examples.yaml'), folder),
    regions: [],
    texts,
    faults,
    garbled,
  }
  for (const locale of LOCALES) {
    const text = need(`guide.${locale}.md`, 'write it, or begin a new folder with npm run knowledge -- new')
    if (text !== undefined) read.guides[locale] = readGuideFile(text, { file: `${folder}/guide.${locale}.md`, locale })
  }
  const facts = need('facts.yaml', 'write the figures of the guide, or [] when there is none')
  if (facts !== undefined) read.facts = readYaml(facts, factsFile, { file: `${folder}/facts.yaml` })
  const steps = take('filing.yaml')
  if (steps !== undefined) read.filing = readYaml(steps, filing, { file: `${folder}/filing.yaml` })
  const asked = take('asked.yaml')
  if (asked !== undefined) read.asked = readYaml(asked, askedFile, { file: `${folder}/asked.yaml` })
  read.regions = readRegions(texts, folder)
  for (const { file } of texts) {
    const fault = nameFault(file.slice(folder.length + 1))
    if (fault) faults.push({ file, line: 1, ...fault })
  }
  for (const part of partsOf(read)) faults.push(...part.faults)
  return read
}

/** Every file that was read by a schema or by its headings. */
export function partsOf(read: ServiceFolder): { file: string; faults: Fault[] }[] {
  const regions = read.regions.flatMap((region) => [region.facts, ...Object.values(region.sections)])
  const parts = [...Object.values(read.guides), read.facts, read.filing, read.examples, read.asked, ...regions]
  return parts.filter((part) => part !== undefined)
}

/** What the regions say, in the shape that is published; what cannot be read is left out. */
export function regionsOf(folder: ServiceFolder): Record<string, RegionOverride> {
  const overrides = folder.regions.map((region): [string, RegionOverride] => [
    region.code,
    {
      facts: region.facts?.value?.facts ?? [],
      sections: {
        'zh-CN': region.sections['zh-CN']?.sections.map(({ section }) => section) ?? [],
        en: region.sections.en?.sections.map(({ section }) => section) ?? [],
      },
    },
  ])
  return Object.fromEntries(overrides)
}

const REGION_NAME = /^regions\/(\d{6}|\d{9}|\d{12})\.(?:yaml|(zh-CN|en)\.md)$/

function readRegions(texts: { file: string; text: string }[], folder: string): RegionFolder[] {
  const regions = new Map<string, RegionFolder>()
  for (const { file, text } of texts) {
    const [, code, language] = REGION_NAME.exec(file.slice(folder.length + 1)) ?? []
    if (!code) continue
    const region = regions.get(code) ?? { code, sections: {} }
    regions.set(code, region)
    const locale = LOCALES.find((each) => each === language)
    if (locale) region.sections[locale] = readSections(text, { file, locale, region: code })
    else region.facts = readYaml(text, regionFile, { file })
  }
  return [...regions.values()]
}

function nameFault(name: string): { what: string; write: string } | undefined {
  if (/^(guide\.(zh-CN|en)\.md|(facts|filing|examples|asked)\.yaml)$/.test(name) || REGION_NAME.test(name))
    return undefined
  if (name.startsWith('regions/')) {
    return {
      what: 'this is no name of a region file',
      write: 'name it by a code of 6, 9 or 12 digits: 371100.yaml, 371100.zh-CN.md or 371100.en.md',
    }
  }
  return {
    what: 'a service folder has no such file',
    write: 'name it guide.zh-CN.md, guide.en.md, facts.yaml, filing.yaml, examples.yaml or asked.yaml, or take it away',
  }
}

/** Windows editors put a mark before the first letter and two characters at a line's end: neither is a mistake. */
function textsOf(path: string, folder: string, place?: PlaceFiles): Pick<ServiceFolder, 'texts' | 'garbled'> {
  const names = readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    if (!entry.isDirectory()) return [entry.name]
    return entry.name === 'regions' ? readdirSync(join(path, 'regions')).map((name) => `regions/${name}`) : []
  })
  const own = names
    .filter((name) => existsSync(join(path, name)) && !basename(name).startsWith('.'))
    .filter((name) => !place || !name.startsWith(`regions/${place.code}.`))
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }))
  const files = [...own, ...(place?.files ?? [])]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => ({ file: `${folder}/${name}`, bytes }))
  return {
    texts: files.map(({ file, bytes }) => ({
      file,
      text: bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    })),
    garbled: files.filter(({ bytes }) => !isUtf8(bytes)).map(({ file }) => ({ file, line: 1, ...NOT_UTF8 })),
  }
}

const NOT_UTF8 = { what: 'the file is not in UTF-8', write: 'save the file as UTF-8' }
