// The language and the day of a row, as far as the row says them.
import * as z from 'zod/mini'
import type { Locale } from '../../../filings/filing.ts'
import { languageOf } from '../../../knowledge/terms.ts'

/** `reference_time` is a moment without a zone, as recogniser specs write it. */
export const circumstances = z.looseObject({
  lang: z.nullish(z.string()),
  locale: z.nullish(z.string()),
  today: z.nullish(z.iso.date()),
  reference_time: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}/))),
})

export function readIn(row: z.output<typeof circumstances>, said: string): { locale: Locale; today?: string } {
  const day = row.today ?? row.reference_time?.slice(0, 10)
  return { locale: localeOf(row.locale ?? row.lang, said), ...(day && { today: day }) }
}

function localeOf(written: string | null | undefined, said: string): Locale {
  if (written?.startsWith('zh')) return 'zh-CN'
  if (written?.startsWith('en')) return 'en'
  return languageOf(said) ?? 'zh-CN'
}
