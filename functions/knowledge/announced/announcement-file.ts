// Reads an editor's file of one announcement: what it says, or each fault at its line.
import * as z from 'zod/mini'
import { words } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import { isKnownRegion } from '../known-region.ts'
import type { Regions } from '../regions.ts'
import { readYaml } from '../yaml-file.ts'
import { ANNOUNCED_KINDS, type Announcement, NATION } from './announcement.ts'

const LONGEST_TITLE = { 'zh-CN': 30, en: 80 }
const LONGEST_TEXT = { 'zh-CN': 200, en: 600 }
/** Who forgets an emergency must not frighten people for weeks; a notice may stand for half a year. */
const LONGEST_DAYS = { emergency: 14, notice: 184 }
const DAY_MS = 24 * 3600_000

const moment = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\+08:00|Z)$/),
  z.refine((text) => Number.isFinite(Date.parse(text))),
  z.describe("a moment in China time, in quotes: '2026-11-21T09:00+08:00'"),
)

const file = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), z.describe('small letters, digits and dashes: typhoon-2026-09')),
  kind: z.enum(ANNOUNCED_KINDS),
  title: words,
  text: words,
  from: moment,
  until: moment,
  region: z
    .string()
    .check(
      z.regex(/^(?:nation|\d{6}|\d{9}|\d{12})$/),
      z.describe("the code of a place in quotes, '371100', or nation"),
    ),
  phone: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{3,5}$|^0\d{2,3}-\d{7,8}$|^1\d{10}$|^400-\d{3}-\d{4}$/),
        z.describe("a number in quotes: '12345'"),
      ),
  ),
})

/** What citizens may be sent to: the pages of governments. */
const KNOWN_HOSTS = /(?:^|\.)gov\.cn$/u
const LINK = /[a-z][a-z0-9+.-]*:\/\/[^\s，。；、）)]+|\bwww\.[^\s，。；、）)]+/giu
const MARKUP = /<[a-z/!][^>]*>|\[[^\]]*\]\([^)]*\)|[*_`#]{2,}|^\s*#|&[a-z]+;/imu

/**
 * @param name as the editor's terminal knows the file
 * @param hosts of other pages that are known, beside those of governments
 */
export function readAnnouncement(
  text: string,
  { name, places, hosts = [] }: { name: string; places: Regions; hosts?: readonly string[] },
): { announcement: Announcement } | { faults: Fault[] } {
  const { value, faults, lineOf } = readYaml(text, file, { file: name })
  if (!value) return { faults }
  const found: Fault[] = []
  const fault = (path: string[], what: string, write: string) =>
    found.push({ file: name, line: lineOf(path), what, write })
  const { kind, from, until, region } = value
  for (const part of ['title', 'text'] as const) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = value[part][locale]
      const longest = (part === 'title' ? LONGEST_TITLE : LONGEST_TEXT)[locale]
      const path = [part, locale]
      if (Array.from(said).length > longest)
        fault(path, `${part} is ${Array.from(said).length} signs long`, `write ${longest} at most`)
      if (MARKUP.test(said)) fault(path, `${part} holds markup`, 'write plain words: it is shown as it stands')
      for (const link of said.match(LINK) ?? [])
        if (!isKnownLink(link, hosts))
          fault(path, `${link} is no page that is known`, 'write an https address that ends in gov.cn, or none')
    }
  }
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS
  if (days <= 0) fault(['until'], 'it ends before it begins', 'write a later moment')
  if (days > LONGEST_DAYS[kind])
    fault(
      ['until'],
      `this ${kind} would stand for ${Math.ceil(days)} days`,
      `write ${LONGEST_DAYS[kind]} days at most, and put it again if it goes on`,
    )
  if (region !== NATION && !isKnownRegion(places, region))
    fault(['region'], `${region} is the code of no place that is known`, 'write one of 6, 9 or 12 digits, or nation')
  if (found.length > 0) return { faults: found }
  const { phone, ...rest } = value
  return { announcement: { ...rest, ...(phone !== undefined && { phone }) } }
}

function isKnownLink(link: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname, username, password, port } = new URL(link)
  const isPlain = username === '' && password === '' && port === ''
  return protocol === 'https:' && isPlain && (KNOWN_HOSTS.test(hostname) || hosts.includes(hostname))
}
