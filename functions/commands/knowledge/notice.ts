// What a place announces: `notice put`, `notice list` and `notice remove`, checked like guides and counting within a minute.
import { readFileSync } from 'node:fs'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Announcement } from '../../knowledge/announced/announcement.ts'
import { NATION } from '../../knowledge/announced/announcement.ts'
import { readAnnouncement } from '../../knowledge/announced/announcement-file.ts'
import {
  listAnnouncements,
  MOST_OF_A_PLACE,
  removeAnnouncement,
  writeAnnouncement,
} from '../../knowledge/announced/write-announcement.ts'
import { sortFaults, tellFault } from '../../knowledge/fault.ts'
import type { Storage } from '../../storage/storage.ts'
import { chinaTime } from '../china-time.ts'
import { withStore } from '../with-store.ts'
import { placeName } from './local-parts.ts'

export type NoticeWish = { do: 'put'; file: string } | { do: 'list'; region?: string } | { do: 'remove'; id: string }

export interface NoticeParts {
  storage: Storage
  catalogue: Pick<Catalogue, 'places' | 'services' | 'guide'>
  /** Milliseconds since 1970. */
  now: number
  write: (line: string) => void
  /** What went wrong. */
  refuse: (line: string) => void
}

/** What is wanted, or what was not understood. */
export function readNoticeWish(words: string[], file: string | undefined): NoticeWish | string {
  const [verb, what, ...more] = words
  if (more.length > 0) return `"${more.join(' ')}" is too much`
  if (verb === 'put') {
    if (what !== undefined) return `"${what}" is too much: the file says where it holds`
    return file === undefined ? 'notice put: from which file? write --file typhoon.yaml' : { do: 'put', file }
  }
  if (file !== undefined) return '--file is for notice put'
  if (verb === 'list') {
    if (what !== undefined && what !== NATION && !/^(\d{6}|\d{9}|\d{12})$/.test(what))
      return 'a place is a code of 6, 9 or 12 digits, or nation'
    return { do: 'list', ...(what !== undefined && { region: what }) }
  }
  if (verb === 'remove') return what === undefined ? 'notice remove: which? write its id' : { do: 'remove', id: what }
  return verb ? `"notice ${verb}" is no command` : 'notice: put, list or remove?'
}

/** The exit code: 0 done, 1 faults or refused. */
export function runNotice(wish: NoticeWish): Promise<number> {
  return withStore(({ storage, catalogue, now }) =>
    carryOutNotice(wish, {
      storage,
      catalogue,
      now: now().getTime(),
      write: (line) => console.log(line),
      refuse: (line) => console.error(line),
    }),
  )
}

export async function carryOutNotice(wish: NoticeWish, parts: NoticeParts): Promise<number> {
  if (wish.do === 'put') return put(wish.file, parts)
  const { storage, now, write, refuse } = parts
  if (wish.do === 'remove') {
    if (await removeAnnouncement(storage, wish.id, now)) {
      write(`removed: within a minute nobody is told of ${wish.id}`)
      return 0
    }
    refuse(`there is no notice ${wish.id}, write the id of one: npm run knowledge -- notice list`)
    return 1
  }
  const all = await listAnnouncements(storage, now)
  const listed = all.filter(({ region }) => wish.region === undefined || region === wish.region)
  if (listed.length === 0) write('No notices: nothing is told, and nothing is to come.')
  for (const one of listed) write(told(one, parts))
  return 0
}

async function put(file: string, parts: NoticeParts): Promise<number> {
  const { storage, catalogue, now, write, refuse } = parts
  const text = textOf(file)
  if (text === undefined) {
    refuse(`${file} is not there or cannot be read, write the path of a YAML file`)
    return 1
  }
  const read = readAnnouncement(text, { name: file, places: catalogue.places, hosts: hostsOf(catalogue) })
  if ('faults' in read) {
    for (const fault of sortFaults(read.faults)) write(tellFault(fault))
    refuse(`${read.faults.length} fault${read.faults.length === 1 ? '' : 's'}: nothing is stored`)
    return 1
  }
  const { announcement } = read
  if (Date.parse(announcement.until) <= now) {
    refuse(`${file} ended ${chinaTime(Date.parse(announcement.until))}, write a later "until"`)
    return 1
  }
  const done = await writeAnnouncement(storage, announcement, now)
  if (done === 'full') {
    refuse(
      `${where(announcement, parts)} has ${MOST_OF_A_PLACE} notices already, remove one: npm run knowledge -- notice list`,
    )
    return 1
  }
  write(
    `${done === 'replaced' ? 'stored in place of the one before' : 'stored'}: ${told({ ...announcement, stands: Date.parse(announcement.from) <= now }, parts)}`,
  )
  write('It counts within a minute, from its beginning to its end; whoever asks 有啥通知 hears it.')
  return 0
}

function told(one: Announcement & { stands: boolean }, parts: NoticeParts): string {
  const { id, kind, title, from, until, stands } = one
  const when = `${chinaTime(Date.parse(from))} to ${chinaTime(Date.parse(until))}`
  return `${id} · ${kind} · ${where(one, parts)} · ${when}${stands ? '' : ' · to come'}\n  ${title['zh-CN']} · ${title.en}`
}

function where({ region }: Pick<Announcement, 'region'>, { catalogue }: NoticeParts): string {
  return region === NATION ? 'the whole country' : placeName(region, catalogue)
}

/** Pages that the guides name as their sources. */
function hostsOf(catalogue: NoticeParts['catalogue']): string[] {
  const urls = catalogue
    .services('zh-CN')
    .flatMap(({ service }) => catalogue.guide(service, 'zh-CN')?.sources.flatMap(({ url }) => url ?? []) ?? [])
  return [...new Set(urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : [])))]
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
