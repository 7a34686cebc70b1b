// Reads what is said to a question for a paper: 手里有, 在家里, 回头带, "I have it", "not yet".
import type { Words } from '../filing.ts'
import { FETCH, HAVE, LATER } from '../papers/paper-choices.ts'
import { readChoice } from './choice.ts'
import { fault } from './fault.ts'
import { plain } from './choice-phrases.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'not-a-choice': {
    'zh-CN': '没听明白。手里有就说“我有了”，没有就说“后补”。',
    en: 'I did not get that. Say “I have it” if you have it, or “later” if you do not.',
  },
} satisfies Record<string, Words>

/** Whole utterances only: 我有个问题 has 有 in it and brings no paper. */
const SAID: [id: string, pattern: RegExp][] = [
  [
    HAVE,
    /^(?:我|俺|这个?|那个?|原件|都|已经?|早就?)*(?:(?:手里|手上|手头|家里|身上|这里)?(?:都|也)?有(?:了|的|呢|啊|一[份张本])*|(?:放)?在(?:家里?|手[里上边]|身上|我(?:这[里儿]?|手[里上]))(?:呢|了|放着)?|(?:带|拿|备|准备|找|开|办)(?:好?了|着呢?|来了|到了)|齐了)$/u,
  ],
  [
    LATER,
    /^(?:我|俺|这个?|那个?|现在|目前|暂时|手里|手上|手头|家里|身上|都|也|还)*(?:没有?(?:了|呢|啊|带|办|开|拿到?|找到|准备好?|备好?)?|不在(?:身上|手边|手头|家里?|这里)?|找不[到着]了?|先?后补|(?:以后|回头|晚点|过后|到时候?|下次|改天|过几天|去的?时候)(?:我)?(?:再)?(?:补|带|交|拿|给|说|来)[来去上]?)(?:吧)?$/u,
  ],
  [FETCH, /^(?:请?你们?|请?您)?(?:帮|替|给)(?:我|忙|俺)(?:去|来)?(?:取|调|查|拿)(?:一下|一?份|吧|来)*$/u],
  [
    HAVE,
    /^(?:yes )?(?:i |we )?(?:have|got|ve|do have|already have|have already|have got)(?: got)? (?:it|one|that|this|them)(?: here| already| now| with me| at home)?$|^(?:its |it is )?(?:at home|ready|here|in my hand|in hand)$/u,
  ],
  [
    LATER,
    /^(?:no )?(?:i |we )?(?:do not|dont|havent|have not)(?: have| got| brought)* (?:it|one|that|this|them)(?: yet| now| here| with me)?$|^(?:i will |ill )?(?:bring|send|give|do) (?:it |that |this )?(?:later|another time|next time|then)$|^(?:maybe )?later$|^not (?:yet|now)$/u,
  ],
  [FETCH, /^(?:please )?(?:can you |you )?(?:fetch|get|retrieve) (?:it|that|this|one)(?: for me)?(?: please)?$/u],
]

const PLACE = /^(?:我?选|第|the )?(?:[一二三123]|first|second|third|last)[个项种]?(?: one)?$/u

/** Canonical: the id of a choice; of those that are not offered none is read. */
export const readPaper: SlotReader = (said, reading) => {
  const offered = reading.choices?.map(({ id }) => id) ?? []
  const words = plain(said).replaceAll(/['’]/gu, '')
  const id = offered.find((each) => each === said.trim()) ?? SAID.find(([, pattern]) => pattern.test(words))?.[0]
  if (id !== undefined && offered.includes(id)) return { ok: true, value: id }
  return PLACE.test(words) ? readChoice(said, reading) : fault(WORDS, 'not-a-choice', reading)
}
