// Reads which of the listed choices is meant: by id, label, other words, or place in the list.
import type { Choice, Words } from '../filing.ts'
import { isAssent, saysNothing, saysOnly } from './assent.ts'
import { withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { labels, latin, longestFirst, phrases, plain, standsIn } from './choice-phrases.ts'
import { fault } from './fault.ts'
import type { SlotReader } from './slot-value.ts'
import { undecided } from './undecided.ts'

const WORDS = {
  'not-a-choice': {
    'zh-CN': '没听出您选的是哪一个。请从这几个里选，也可以说“第一个”。',
    en: 'I could not tell which one you mean. Please pick one of these, or say “the first one”.',
  },
} satisfies Record<string, Words>

/**
 * Canonical: the id of the choice. A phrase right after a "not" is not taken as chosen, nor one in a question or a
 * condition; words of mere assent (好, no, I do) count only where nothing else is said.
 */
export const readChoice: SlotReader = (said, reading) => {
  const choices = reading.choices ?? []
  const found = choices.find(({ id }) => id === said.trim().toLowerCase()) ?? heard(choices, said)
  if (found) return { ok: true, value: found.id }
  const options = choices.map(({ id, label }) => ({ id, label: label[reading.locale] }))
  return fault(WORDS, 'not-a-choice', reading, { options })
}

function heard(choices: Choice[], said: string): Choice | undefined {
  const decision = choices.some((choice) => phrases(choice).some((phrase) => DECIDES.test(phrase)))
  if (aroundPhrases(choices, said).some((words) => undecided(words, decision))) return undefined
  // 同不同意 is a question though 不同意 stands in it.
  if (decision && /(\p{Script=Han})不(?!不)\1/u.test(said)) return undefined
  const whole = plain(said)
  const { before, after } = hearCorrection(said)
  return (
    only(choices.filter((choice) => phrases(choice).includes(whole))) ??
    // A word of correction counts when it takes a choice back: 不是本人 takes back nothing.
    (meant(choices, before) && meant(choices, after)) ??
    meant(choices, said) ??
    byFragment(choices, whole, decision)
  )
}

/** A yes or a no is asked for. */
const DECIDES = /^(?:同意|是|好|行|可以|不|yes|no|agree|ok)$/u

/** The clauses without the words of the choices; each keeps its question mark. */
function aroundPhrases(choices: Choice[], said: string): string[] {
  const content = longestFirst(choices.flatMap(phrases).filter((phrase) => phrase.length > 1 && !isAssent(phrase)))
  return said.split(/(?<=[,，.。!！?？;；:：、\n])/u).map((clause) => {
    const bare = content.reduce(
      (text, phrase) => text.replaceAll(latin(phrase) ? ` ${phrase} ` : phrase, ' '),
      ` ${plain(clause)} `,
    )
    return bare.trim() + (/[?？]\s*$/u.test(clause) ? '?' : '')
  })
}

function meant(choices: Choice[], said: string): Choice | undefined {
  return byPlace(choices, plain(said)) ?? byAssent(choices, said) ?? bySentence(choices, plain(said))
}

/** The one choice that every clause says in so many words: 行，办吧. */
function byAssent(choices: Choice[], said: string): Choice | undefined {
  const clauses = said
    .split(/[,，.。!！;；:：、\n]+/u)
    .map(plain)
    .filter((clause) => !saysNothing(clause))
  if (clauses.length === 0) return undefined
  return only(
    choices.filter((choice) => {
      const own = longestFirst(phrases(choice))
      return clauses.every((clause) => saysOnly(clause, own))
    }),
  )
}

function byPlace(choices: Choice[], said: string): Choice | undefined {
  const text = withEnglishDigits(withArabicNumerals(said)).replaceAll(' ', '')
  if (
    /^(?:我?选|要|就)?(?:最后一?1?[个项种条]|倒数第1[个项种条])(?:吧|的)?$|^(?:the)?last(?:1|one|option)?$/u.test(text)
  ) {
    return choices.at(-1)
  }
  const place =
    /^(?:我?(?:要|选|办|就要|就选|选择)?)?(?:第|选项|选|序号)?(\d{1,2})(?:[个项种条号])?(?:吧|的)?$/u.exec(text) ??
    /^(?:the)?(?:number|option|no|choice)?(\d{1,2})(?:st|nd|rd|th)?(?:1|one|option|choice)?(?:please)?$/u.exec(text)
  return place ? choices[Number(place[1]) - 1] : undefined
}

/** The one choice whose words stand in the sentence; words inside a longer match of another choice do not count. */
function bySentence(choices: Choice[], said: string): Choice | undefined {
  const matches = choices.flatMap((choice) =>
    phrases(choice)
      .filter((phrase) => phrase !== '' && !isAssent(phrase) && standsIn(said, phrase))
      .map((phrase) => ({ choice, phrase })),
  )
  const outer = matches.filter(
    ({ choice, phrase }) =>
      !matches.some((other) => other.choice !== choice && other.phrase !== phrase && other.phrase.includes(phrase)),
  )
  return only([...new Set(outer.map(({ choice }) => choice))])
}

/** The one choice that has what was said in its label: 急诊 for 急诊就医. "Thanks" is no part of "no thanks". */
function byFragment(choices: Choice[], said: string, decision: boolean): Choice | undefined {
  const enough = /\p{Script=Han}/u.test(said) ? 2 : 4
  if (said.length < enough) return undefined
  const whole = (choice: Choice) => (decision ? labels(choice) : phrases(choice))
  return only(choices.filter((choice) => whole(choice).some((phrase) => standsIn(phrase, said))))
}

function only<Item>(items: Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
