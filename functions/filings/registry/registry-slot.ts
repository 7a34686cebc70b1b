// Whether registers are asked, as a question like the others: a consent of its own, and a refusal blocks nothing (PIPL 23, 29).
import type { Filing, Slot } from '../filing.ts'
import { REGISTRY } from '../journey.ts'

export const FETCH = 'fetch'
export const SELF = 'self'

/** Undefined where the filing names no registers. */
export function registrySlot({ registry, consent }: Filing): Slot | undefined {
  return (
    registry && {
      id: REGISTRY,
      type: 'choice',
      label: { 'zh-CN': '代取资料', en: 'Fetch my details' },
      ask: registry.ask,
      ...(registry.spoken && { spoken: registry.spoken }),
      why: consent.why,
      optional: false,
      sensitive: false,
      choices: [
        {
          id: FETCH,
          label: { 'zh-CN': '帮我取', en: 'Fetch it for me' },
          also: {
            'zh-CN': ['取', '同意', '可以', '好', '好的', '行', '是', '你取', '帮我填'],
            en: ['fetch', 'yes', 'ok', 'sure', 'agree', 'go ahead', 'please do'],
          },
        },
        {
          id: SELF,
          label: { 'zh-CN': '我自己填', en: 'I fill it in myself' },
          also: {
            'zh-CN': ['自己填', '我自己来', '不用', '不要', '不', '不用取', '别取', '不同意', '不行', '跳过'],
            en: ['myself', 'no', 'no thanks', "don't", 'do not', 'skip', 'refuse', 'i disagree'],
          },
        },
      ],
      check: [],
      example: FETCH,
    }
  )
}
