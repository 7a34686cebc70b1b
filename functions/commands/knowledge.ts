// The editors' command: check what stands in knowledge/, begin a service, read a guide as citizens will, hear what they say, store a place's row, announce something.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../config/config.ts'
import { type Locale, LOCALES } from '../filings/filing.ts'
import { tellFault } from '../knowledge/fault.ts'
import { readKnowledge, serviceIds } from '../knowledge/knowledge-files.ts'
import { newService } from '../knowledge/new-service.ts'
import { previewGuide, previewSpeech } from '../knowledge/preview-guide.ts'
import { resolveGuide } from '../knowledge/resolve-guide.ts'
import { readService } from '../knowledge/service-files.ts'
import { chinaTime } from './china-time.ts'
import { readLocalWish, runLocal } from './knowledge/local.ts'
import { readNoticeWish, runNotice } from './knowledge/notice.ts'
import { tellRatings } from './knowledge/ratings.ts'
import { closeReport, tellReports } from './knowledge/reports.ts'
import { speakHeadings } from './knowledge/speak-headings.ts'
import { withStore } from './with-store.ts'

const USAGE = `npm run knowledge -- check [service]                                   tell every fault
npm run knowledge -- new <service> --title 标题 --english "Title"      begin a folder
npm run knowledge -- preview <service> [--locale en] [--region 371100] read and hear a guide as citizens will
                     --folder <path>                                   look there instead of in knowledge/
npm run knowledge -- reports [--close <id>]                            what readers say is wrong; close one
npm run knowledge -- ratings [--month 2026-11]                         how citizens rate what was done for them
npm run knowledge -- local put <service> <code> --file 371100.yaml     say what differs in a place, without publishing
npm run knowledge -- local show <service> [code]                       what is stored for places
npm run knowledge -- local remove <service> <code>                     let go of it
npm run knowledge -- notice put --file typhoon.yaml                   tell everybody in a place, for a time
npm run knowledge -- notice list [code]                                what is told, and what is to come
npm run knowledge -- notice remove <id>                                tell it no more`

const OPTIONS = {
  title: { type: 'string' },
  english: { type: 'string' },
  locale: { type: 'string', default: 'zh-CN' },
  region: { type: 'string' },
  close: { type: 'string' },
  month: { type: 'string' },
  file: { type: 'string' },
  folder: { type: 'string', default: fileURLToPath(new URL('../../knowledge', import.meta.url)) },
} as const

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 faults or refused, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const read = parse(args)
  if (typeof read === 'string') return misunderstood(read)
  const { positionals, values } = read
  const [word, service, ...more] = positionals
  const folder = resolve(values.folder)
  if (word === 'local') {
    const wish = readLocalWish(positionals.slice(1), values.file)
    return typeof wish === 'string' ? misunderstood(wish) : runLocal(wish, folder, today())
  }
  if (word === 'notice') {
    const wish = readNoticeWish(positionals.slice(1), values.file)
    return typeof wish === 'string' ? misunderstood(wish) : runNotice(wish)
  }
  if (more.length > 0) return misunderstood(`"${more.join(' ')}" is too much`)
  if (word === 'check') return check(folder, service)
  if (word === 'reports' || word === 'ratings') {
    if (service) return misunderstood(`"${service}" is too much`)
    return word === 'reports' ? reports(values.close) : ratings(values.month)
  }
  if (word !== 'new' && word !== 'preview') return misunderstood(word ? `"${word}" is no command` : 'what shall I do?')
  if (!service) return misunderstood(`${word} which service?`)
  if (word === 'new') return begin(folder, service, values.title, values.english)
  return preview(folder, service, values.locale, values.region)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function misunderstood(why: string): number {
  console.error(`${why}\n\n${USAGE}`)
  return 2
}

function check(folder: string, service: string | undefined): number {
  if (service && !serviceIds(folder).includes(service)) return missing(folder, service)
  const { services, faults } = readKnowledge(folder, today())
  const told = faults.filter(({ file }) => !service || file.split('/')[1] === service)
  for (const fault of told) console.log(tellFault(fault))
  const counted = service ? 1 : serviceIds(folder).length
  const readable = services.filter(({ id }) => !service || id === service).length
  const unreadable = readable < counted ? ` (${counted - readable} cannot be read yet)` : ''
  console.log(`${count(counted, 'service')}${unreadable}, ${LOCALES.length} languages, ${count(told.length, 'fault')}`)
  return told.length > 0 ? 1 : 0
}

function begin(folder: string, service: string, title: string | undefined, english: string | undefined): number {
  const named = { 'zh-CN': title?.trim() ?? '', en: english?.trim() ?? '' }
  if (!named['zh-CN'] || !named.en)
    return misunderstood('what do people call it? write --title 社保卡 --english "Social card"')
  const begun = newService(folder, service, { title: named, today: today() })
  if ('refused' in begun) {
    console.error(begun.refused)
    return 1
  }
  console.log(
    `${begun.files.join('\n')}\nThis signpost is sound already. Read the notes in it and write on: npm run knowledge -- check ${service}`,
  )
  return 0
}

/** The editors' day is China's. */
function today(): string {
  return chinaTime((readConfig().now ?? new Date()).getTime()).slice(0, 10)
}

async function preview(folder: string, service: string, language: string, region: string | undefined): Promise<number> {
  const locale = LOCALES.find((each) => each === language)
  if (!locale) return misunderstood(`--locale is one of ${LOCALES.join(', ')}`)
  if (region && !/^(\d{6}|\d{9}|\d{12})$/.test(region)) return misunderstood('--region is a code of 6, 9 or 12 digits')
  if (!serviceIds(folder).includes(service)) return missing(folder, service)
  const read = readService(folder, service)
  if (read.faults.length > 0)
    console.error(`${count(read.faults.length, 'fault')}: npm run knowledge -- check ${service}`)
  if (!read.service) return 1
  console.log(previewGuide(resolveGuide(read.service, locale, region)))
  const now = readConfig().now ?? new Date()
  console.log(previewSpeech(await speakHeadings(read.service, { locale, now, ...(region && { region }) }), locale))
  return 0
}

async function reports(id: string | undefined): Promise<number> {
  return withStore(async ({ storage, catalogue }) => {
    const guideAsOf = (service: string, locale: Locale) => catalogue.guide(service, locale)?.asOf
    const parts = { storage, guideAsOf, write: (line: string) => console.log(line) }
    return id === undefined ? tellReports(parts) : closeReport(id, parts)
  })
}

async function ratings(month: string | undefined): Promise<number> {
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    return misunderstood('--month is one such as 2026-11')
  return withStore(async ({ storage, now }) => {
    const wanted = month ?? chinaTime(now().getTime()).slice(0, 7)
    return tellRatings(storage, wanted, (line) => console.log(line))
  })
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function missing(folder: string, service: string): number {
  console.error(
    `there is no ${service} in ${folder}, write one of: ${serviceIds(folder).join(', ') || 'npm run knowledge -- new'}`,
  )
  return 1
}
