// What an option means that was tapped.
import type { Catalogue } from '../knowledge/catalogue.ts'
import { LOCALES } from '../filings/filing.ts'
import { readReference } from '../filings/submission.ts'
import { FACETS } from '../knowledge/guide.ts'
import type { Command } from './command.ts'
import { gradeOf } from './feedback/grade-of.ts'
import type { Standing } from './open-question.ts'
import { isPlace } from './places/take-places.ts'

/** The id of an option says all it means, so a button of an older reply still works; undefined for the choices of a question. */
export function tappedOption(choice: string, stands: Standing | undefined, catalogue: Catalogue): Command | undefined {
  const [verb = '', service = '', facet = ''] = choice.split(':')
  const known = service !== '' && catalogue.guide(service, 'zh-CN') !== undefined
  switch (verb) {
    case 'human':
    case 'repeat':
    case 'cancel':
    case 'discard':
    case 'back':
    case 'skip':
    case 'why':
    case 'status':
    case 'start-over':
    case 'resume-code':
    case 'have-code':
      return { do: verb }
    case 'language': {
      const locale = LOCALES.find((name) => name === service)
      return locale && { do: 'language', locale }
    }
    case 'answer':
      return stands?.question && { do: 'answer', slot: stands.question.id, said: choice.slice('answer:'.length) }
    case 'supply': {
      const reference = readReference(service)
      return reference === undefined ? undefined : { do: 'supply', reference, agency: facet }
    }
    case 'file':
      return known ? { do: 'file', service } : undefined
    case 'instead':
      return known ? { do: 'file', service, instead: true } : undefined
    case 'resume':
      return { do: 'resume', ...(known && { service }) }
    case 'ask':
      return known ? { do: 'ask', service, facets: FACETS.filter((name) => name === facet) } : undefined
    case 'place':
      return isPlace(service, catalogue) ? { do: 'place', code: service } : undefined
    case 'checklist':
      return known ? { do: 'checklist', service } : undefined
    case 'paper': {
      const as = (['have', 'fetch', 'later'] as const).find((each) => each === facet)
      return as && { do: 'checklist', ticks: [{ slot: service, as }] }
    }
    case 'remind': {
      const wish = (['ask', 'yes', 'other', 'no', 'stop'] as const).find((each) => each === service)
      return wish && { do: 'remind', wish }
    }
    case 'notices':
      return { do: 'notices' }
    case 'rate': {
      const grade = gradeOf(choice)
      return grade && { do: 'rate', grade }
    }
    case 'wrong': {
      const named = FACETS.find((name) => name === facet)
      return known ? { do: 'guide-wrong', service, ...(named && { facet: named }) } : undefined
    }
    case 'change':
      return stands ? { do: 'change', ...(service && { slot: service }) } : undefined
    case 'yes':
      return stands && !stands.question ? { do: 'submit', ...(service && { mark: service }) } : undefined
    default:
      return undefined
  }
}
