// Rules: what stands above the text makes sense in itself.
import { LOCALES, type Locale } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { Guide } from '../guide.ts'
import type { GuideFile } from '../guide-file.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Fewer whole questions find a guide too seldom. */
const PHRASES = 8

export function frontMatterMakesSense(folder: ServiceFolder): Fault[] {
  return LOCALES.flatMap((locale) => {
    const file = folder.guides[locale]
    return file?.guide ? guideFaults(file, file.guide, locale, folder) : []
  })
}

function guideFaults(file: GuideFile, guide: Guide, locale: Locale, folder: ServiceFolder): Fault[] {
  const faults: Fault[] = []
  const tell = (key: string, what: string, write: string) =>
    faults.push({ file: file.file, line: file.lineOf([key]), what, write })
  const phrases = new Set(guide.phrases.map((phrase) => phrase.trim().toLowerCase())).size
  const chinese = locale === 'zh-CN'
  if (guide.service !== folder.id)
    tell('id', `the id is "${guide.service}" but the folder is "${folder.id}"`, `write ${folder.id}`)
  if (phrases < PHRASES) {
    tell(
      'phrases',
      `there are ${phrases} different phrases`,
      `write ${PHRASES - phrases} more, whole questions as people really say them`,
    )
  }
  if (guide.reviewBy <= guide.asOf) tell('reviewBy', 'reviewBy is not after asOf', `write a date after ${guide.asOf}`)
  if (guide.review.by && !guide.review.on)
    tell('review', 'the review has no date', 'write on: and the date of the review')
  if (!guide.review.by && guide.review.on) tell('review', 'the review has no name', 'write by: and who reviewed it')
  if (chinese && guide.filing !== Boolean(folder.filing)) {
    const there = folder.filing ? 'the folder has a filing.yaml' : 'the folder has no filing.yaml'
    tell(
      'filing',
      `filing is ${guide.filing} but ${there}`,
      folder.filing ? 'write filing: true' : 'write filing: false, or write filing.yaml',
    )
  }
  return faults
}
