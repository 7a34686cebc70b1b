// Consent, the first question of every filing: a step of its own, so that a refusal is an answer too.
import type { Filing, Slot } from './filing.ts'
import { CONSENT } from './journey.ts'

export const AGREE = 'agree'
export const REFUSE = 'refuse'

/** The consent of a filing as a question like the others. PIPL 14, 17 and 29: who, what, why, how long, and a free choice. */
export function consentSlot(filing: Filing): Slot {
  return {
    id: CONSENT,
    type: 'choice',
    label: { 'zh-CN': '同意提交资料', en: 'Agree to share your details' },
    ask: filing.consent.ask,
    ...(filing.consent.spoken && { spoken: filing.consent.spoken }),
    why: filing.consent.why,
    optional: false,
    sensitive: false,
    choices: [
      {
        id: AGREE,
        label: { 'zh-CN': '同意', en: 'I agree' },
        also: {
          'zh-CN': ['我同意', '可以', '好', '好的', '行', '中', '成', '愿意', '是', '是的', '没问题', '办吧'],
          en: ['agree', 'yes', 'ok', 'okay', 'sure', 'fine', 'i do', 'go ahead'],
        },
      },
      {
        id: REFUSE,
        label: { 'zh-CN': '不同意', en: 'I do not agree' },
        also: {
          'zh-CN': ['我不同意', '不愿意', '不行', '不可以', '拒绝', '不', '不要', '不用', '不用了', '不了', '不想给'],
          en: [
            'refuse',
            'no',
            'disagree',
            "i don't agree",
            'i refuse',
            'no thanks',
            'decline',
            'i cannot agree',
            "we don't agree",
          ],
        },
      },
    ],
    check: [],
    example: AGREE,
  }
}
