// Which replies are the same for everybody: only their sound may be kept.
import { expect, test } from 'vitest'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import { saidToEverybody } from '../../functions/conversation/said-to-everybody.ts'

const SAY: ReplyPart = { kind: 'say', text: '办居住证要带身份证。', generated: false }
const CHOOSE: ReplyPart = { kind: 'choose', text: '还想问什么？', options: [{ id: 'fee', label: '多少钱' }] }
const reply = (more: Partial<Reply>): Reply => ({
  turnId: '1',
  outcome: 'answered',
  locale: 'zh-CN',
  parts: [SAY, CHOOSE],
  spoken: '办居住证要带身份证。',
  notice: '',
  ...more,
})

test('an answer in the words of a guide, and a cry for help, are', () => {
  expect(saidToEverybody(reply({}))).toBe(true)
  expect(saidToEverybody(reply({ outcome: 'emergency', spoken: '请马上打 120。', parts: [SAY] }))).toBe(true)
})

test.each([
  ['an answer worded by a model', { parts: [{ ...SAY, generated: true }] }],
  ['an answer with a question of the filing after it', { parts: [SAY, ask()] }],
  ['a review', { outcome: 'reviewing', parts: [{ kind: 'review', filing: 'a', rows: [] }] }],
  ['a receipt', { outcome: 'submitted' }],
  ['a status', { outcome: 'status' }],
  ['a handover', { parts: [SAY, { kind: 'handover', reason: '', phones: [] }] }],
  ['what was not understood', { outcome: 'clarifying' }],
  ['a masked number', { spoken: '您的手机号是 138****8000。' }],
  ['a number', { spoken: '您的手机号是 13800138000。' }],
] as [string, Partial<Reply>][])('%s is not', (_, more) => {
  expect(saidToEverybody(reply(more))).toBe(false)
})

function ask(): ReplyPart {
  const input = { type: 'name', optional: false, example: '张三' } as const
  return {
    kind: 'ask',
    filing: 'a',
    slot: 'name',
    label: '姓名',
    text: '您叫什么？',
    input,
    progress: { step: 1, of: 2 },
  }
}
