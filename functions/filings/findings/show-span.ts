// Writes ages and days that are left for people: 60 岁 1 个月, 9 days.
import type { Locale } from '../filing.ts'

/** 60 岁 1 个月, 60 years and 1 month. */
export function showAge({ years, months }: { years: number; months: number }, locale: Locale): string {
  if (locale === 'zh-CN') return months === 0 ? `${years} 岁` : `${years} 岁 ${months} 个月`
  return months === 0 ? counted(years, 'year') : `${counted(years, 'year')} and ${counted(months, 'month')}`
}

/** Days from today to a last day. */
export function showDaysLeft(days: number, locale: Locale): string {
  if (locale === 'zh-CN') return days === 0 ? '今天一天' : `${days} 天`
  return counted(days, 'day')
}

/** Before a day that may still move. */
export function showAbout(day: string, locale: Locale): string {
  return locale === 'zh-CN' ? `大约${day}` : `about ${day}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
