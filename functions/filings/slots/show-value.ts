// Shows a canonical value to people: labels, written-out dates, full place names, masked numbers.
import type { Choice, Locale, SlotType } from '../filing.ts'
import { maskAddress, maskName, maskNumber } from './mask.ts'
import { showAmount } from './show-amount.ts'
import { showDate } from './show-date.ts'
import type { Gazetteer } from './slot-value.ts'

const YES_NO = { 'zh-CN': { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } }
const HIDDEN = '****'

interface Show {
  locale: Locale
  places: Gazetteer
  choices?: Choice[]
  /** The slot is sensitive: hide what others should not see or hear. */
  masked: boolean
}

/**
 * How a canonical value is shown on the review page, the receipt or read aloud.
 *
 * Numbers that name a person are masked even when `masked` is false: they are never echoed in full. Choices, yes or
 * no, and regions are shown as they are, since a review that hid them would confirm nothing.
 *
 * @param value what `readSlot` gave for this type
 */
export function showValue(type: SlotType, value: string, show: Show): string {
  const { locale, masked } = show
  switch (type) {
    case 'choice':
      return show.choices?.find(({ id }) => id === value)?.label[locale] ?? value
    case 'yes-no':
      return YES_NO[locale][value === 'yes' ? 'yes' : 'no']
    case 'name':
      return masked ? maskName(value) : value
    case 'date':
      return masked ? showYear(value, locale) : showDate(value, locale)
    case 'resident-id':
    case 'residence-card':
      return maskNumber(value)
    case 'certificate':
      return masked || value.length > 10 ? maskNumber(value) : value
    case 'passport':
    case 'credit-code':
      return masked ? maskNumber(value) : value
    case 'mobile':
      return masked ? maskNumber(value) : value.replace(/^(\d{3})(\d{4})(\d{4})$/u, '$1-$2-$3')
    case 'bank-card':
      return (masked ? maskNumber(value) : value).replace(/.{4}(?=.)/gu, '$& ')
    case 'region':
      return show.places.place(value)?.name[locale] ?? value
    case 'address':
      return masked ? maskAddress(value) : value
    case 'amount':
      return masked ? HIDDEN : showAmount(value, locale)
    case 'text':
    case 'number':
      return masked ? HIDDEN : value
    case 'attachment':
      return value
  }
}

function showYear(iso: string, locale: Locale): string {
  const year = iso.slice(0, 4)
  return locale === 'zh-CN' ? `${year}年**月**日` : `** ** ${year}`
}
