// What the slot tests read with: a fixed day, a gazetteer of a few places, and short helpers.
import type { Choice, Locale, SlotType } from '../../../functions/filings/filing.ts'
import { loadReaders, readSlot } from '../../../functions/filings/slots/read-slot.ts'
import type { Gazetteer, Place } from '../../../functions/filings/slots/slot-value.ts'

await loadReaders()

/** A Saturday. */
export const TODAY = '2026-11-21'

const PLACES: Place[] = [
  { code: '371100', name: { 'zh-CN': '山东省日照市', en: 'Rizhao, Shandong' } },
  { code: '320106', name: { 'zh-CN': '江苏省南京市鼓楼区', en: 'Gulou, Nanjing, Jiangsu' } },
  { code: '350102', name: { 'zh-CN': '福建省福州市鼓楼区', en: 'Gulou, Fuzhou, Fujian' } },
  { code: '371102001', name: { 'zh-CN': '山东省日照市东港区石臼街道', en: 'Shijiu Subdistrict, Donggang' } },
  { code: '361100', name: { 'zh-CN': '江西省上饶市', en: 'Shangrao, Jiangxi' } },
]

export const places: Gazetteer = {
  find: (said) =>
    PLACES.filter(
      ({ name }) => name.en.startsWith(`${said},`) || [said, `${said}市`].some((end) => name['zh-CN'].endsWith(end)),
    ),
  place: (code) => PLACES.find((place) => place.code === code),
}

export const choices: Choice[] = [
  { id: 'self', label: { 'zh-CN': '本人办', en: 'For myself' } },
  {
    id: 'other',
    label: { 'zh-CN': '替别人办', en: 'For someone else' },
    also: { 'zh-CN': ['代办', '帮家里人'], en: ['family'] },
  },
  { id: 'emergency', label: { 'zh-CN': '急诊就医', en: 'Emergency care' } },
]

/** The canonical value, or the code of the fault after a cross. */
export function heard(type: SlotType, said: string, locale: Locale = 'zh-CN', today = TODAY): string {
  const value = readSlot(type, said, { locale, today, places, choices })
  return value.ok ? value.value : `✗ ${value.fault}`
}
