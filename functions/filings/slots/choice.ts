// Reads which of the listed choices is meant: by id, label, other words, or place in the list.
import type { Choice, Words } from '../filing.ts'
import { withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'not-a-choice': {
    'zh-CN': '没听出您选的是哪一个。请从这几个里选，也可以说“第一个”。',
    en: 'I could not tell which one you mean. Please pick one of these, or say “the first one”.',
  },
} satisfies Record<string, Words>

/** Canonical: the id of the choice. A phrase right after a "not" is not taken as chosen. */
export const readChoice: SlotReader = (said, reading) => {
  const choices = reading.choices ?? []
  const whole = plain(said)
  const { before, after } = hearCorrection(said)
  const found =
    choices.find(({ id }) => id === said.trim().toLowerCase()) ??
    only(choices.filter((choice) => phrases(choice).includes(whole))) ??
    meant(choices, whole) ??
    // A word of correction counts when it takes a choice back: 不是本人 takes back nothing.
    (meant(choices, plain(before)) && meant(choices, plain(after))) ??
    byFragment(choices, whole)
  if (found) return { ok: true, value: found.id }
  const options = choices.map(({ id, label }) => ({ id, label: label[reading.locale] }))
  return fault(WORDS, 'not-a-choice', reading, { options })
}

function meant(choices: Choice[], said: string): Choice | undefined {
  return byPlace(choices, said) ?? bySentence(choices, said)
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
      .filter((phrase) => phrase !== '' && standsIn(said, phrase))
      .map((phrase) => ({ choice, phrase })),
  )
  const outer = matches.filter(
    ({ choice, phrase }) =>
      !matches.some((other) => other.choice !== choice && other.phrase !== phrase && other.phrase.includes(phrase)),
  )
  return only([...new Set(outer.map(({ choice }) => choice))])
}

/** The one choice that has what was said in its label: 急诊 for 急诊就医. */
function byFragment(choices: Choice[], said: string): Choice | undefined {
  const enough = /\p{Script=Han}/u.test(said) ? 2 : 4
  if (said.length < enough) return undefined
  return only(choices.filter((choice) => phrases(choice).some((phrase) => standsIn(phrase, said))))
}

/** Latin words match whole words only: "man" is not in "woman". */
function standsIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + phrase.length)
    const cut =
      (/[a-z0-9]$/u.test(before) && /^[a-z0-9]/u.test(phrase)) ||
      (/[a-z0-9]$/u.test(phrase) && /^[a-z0-9]/u.test(after))
    if (
      !cut &&
      !/(?:不是|不要|不选|不办|[不非没别未]|[没别未不](?:说|想|讲|打算|准备)|(?:\bnot|n't)(?: \w+)? (?:the |a |an )?)$/u.test(
        before,
      )
    )
      return true
  }
  return false
}

function phrases({ label, also }: Choice): string[] {
  return [label['zh-CN'], label.en, ...(also?.['zh-CN'] ?? []), ...(also?.en ?? [])].map(plain)
}

function plain(text: string): string {
  return plainWords(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
}

function only<Item>(items: Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
