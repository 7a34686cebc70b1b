// A masked value for the ear: what tells one from another, without a row of stars.
import type { Locale, SlotType } from '../filing.ts'
import { familyName } from './family-name.ts'

const SAID_OF_LATIN_NAME = /^[^\s·]+/u

/**
 * How a sensitive value is read aloud: the last four of a number, the family name, the year of a date. Of what has no
 * part that stands for the whole, such as an address, only that it is noted: a few words of it would sound like all of it.
 *
 * @param value canonical, as `readSlot` gave it; not the masked form
 * @returns undefined for types whose value is read aloud as it is shown (choices, yes or no, regions, attachments)
 */
export function speakMasked(type: SlotType, value: string, locale: Locale): string | undefined {
  const chinese = locale === 'zh-CN'
  switch (type) {
    case 'resident-id':
    case 'residence-card':
    case 'mobile':
    case 'bank-card':
    case 'certificate':
    case 'passport':
    case 'credit-code':
      return numberEnd(value, chinese)
    case 'name':
      return speakName(value, chinese)
    case 'date':
      return chinese ? `${value.slice(0, 4)}年` : value.slice(0, 4)
    case 'address':
    case 'amount':
    case 'number':
    case 'text':
      return chinese ? '已记下，不念出来' : 'noted, not read aloud'
    case 'choice':
    case 'yes-no':
    case 'region':
    case 'attachment':
      return undefined
  }
}

/** Of a short number two, as on the page: four would leave almost nothing to guess. */
function numberEnd(value: string, chinese: boolean): string {
  const end = value.slice(value.length >= 11 ? -4 : -2)
  return chinese ? `尾号 ${end}` : `ending in ${end}`
}

/** 姓王; a name that is not Chinese is said by its first word, which need not be a family name. */
function speakName(name: string, chinese: boolean): string {
  const [first = ''] = SAID_OF_LATIN_NAME.exec(name) ?? []
  if (!/^\p{Script=Han}/u.test(name) || name.includes('·')) return chinese ? `${first}……` : `${first} …`
  const family = familyName(name) ?? [...name].slice(0, 1).join('')
  return chinese ? `姓${family}` : `${family} …`
}
