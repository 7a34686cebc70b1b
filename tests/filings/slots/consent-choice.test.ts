// Agreeing is heard only where it is said; a word of assent inside a sentence decides nothing.
import { describe, expect, it } from 'vitest'
import type { Filing } from '../../../functions/filings/filing.ts'
import { consentSlot } from '../../../functions/filings/consent.ts'
import { loadReaders, readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { places, TODAY } from './reading.ts'

await loadReaders()

const words = { 'zh-CN': '您同意吗？', en: 'Do you agree?' }
const { choices = [] } = consentSlot({ consent: { ask: words, why: words } } as Filing)
const rows = (text: string) => text.trim().split(/\s*[/\n]\s*/u)
const heard = (said: string) => {
  const value = readSlot('choice', said, { locale: 'zh-CN', today: TODAY, places, choices })
  return value.ok ? value.value : '✗'
}

const AGREES = rows(`
  同意 / 我同意，办吧 / 好的 / 好的好的 / 行，办吧 / 那好吧 / 可以，谢谢 / 没问题，开始吧 / 嗯，同意 / 我同意把资料交给医保局
  yes I agree / ok go ahead / Yes! / yes please / ok, I agree / I do / sure, go ahead
`)
const REFUSES = rows(`
  不同意 / 我不愿意 / 不 / 不不不 / 我不想给 / 好的，不同意
  no thanks / no thank you / I don't agree / No, I do not agree
`)
const DECIDES_NOTHING = rows(`
  让我好好想想 / 银行会知道吗 / 这是干什么的 / 你是骗子吧 / 我好像没听懂 / 太好笑了 / 是谁要看我的资料 / 我考虑考虑行吗
  同意了会怎么样 / 我不识字 / 看不清 / 记不住身份证号 / 等一下，我去拿不锈钢杯 / 如果我不同意呢 / 不太同意 / 我没说同意
  同意书在哪 / 同意？ / 同不同意 / 行不行 / 他同意我才同意 / 你好 / 不要着急 / 不行了手机没电了 / 好的，我先看看 / 我行动不便
  can I say no later / what happens if I agree / I need to ask my son before I agree / my wife should agree first
  is it ok to do this later / fine print is too long / I am fine / no idea / I do not know / not sure I agree
  I agree but not to share / ok but later / thanks / what does agree mean
`)

describe('consent', () => {
  it.each(AGREES)('is given by: %s', (said) => expect(heard(said)).toBe('agree'))
  it.each(REFUSES)('is refused by: %s', (said) => expect(heard(said)).toBe('refuse'))
  it.each(DECIDES_NOTHING)('is left open by: %s', (said) => expect(heard(said)).toBe('✗'))
})
