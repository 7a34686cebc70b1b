// The ratings of a month: how often each grade was given, and what was said with the low ones.
import { isLowGrade } from '../../conversation/feedback/rated-thing.ts'
import { countGrades, listRatings } from '../../conversation/feedback/rating.ts'
import { feedbackWords } from '../../conversation/feedback/words.ts'
import type { Storage } from '../../storage/storage.ts'
import { chinaTime } from '../china-time.ts'

/** @param month such as `2026-11`. The exit code is 0. */
export async function tellRatings(storage: Storage, month: string, write: (line: string) => void): Promise<number> {
  const ratings = await listRatings(storage, month)
  write(`${ratings.length} rating${ratings.length === 1 ? '' : 's'} in ${month}`)
  if (ratings.length === 0) return 0
  const { grades } = feedbackWords('zh-CN')
  for (const { grade, count } of countGrades(ratings)) {
    write(
      `  ${grade} ${grades[grade].padEnd(5, '　')} ${String(count).padStart(6)}  ${percent(count / ratings.length)}`,
    )
  }
  for (const { grade, at, service, reference, section, words } of ratings.filter((each) => isLowGrade(each.grade))) {
    const about = [service, section, reference].filter(Boolean).join(' · ')
    const said = words === undefined ? '(no words)' : `“${words.replace(/\s+/gu, ' ')}”`
    write(`\n${grade} · ${chinaTime(at)}${about && ` · ${about}`}\n  ${said}`)
  }
  return 0
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5)
}
