// Choices, and yes or no, in the words of both languages.
import { describe, expect, it } from 'vitest'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { choices, heard, places, TODAY } from './reading.ts'

const YES =
  '是 是的 对 对对对 嗯 嗯嗯 好 好的 可以 可以啊 行吧 没错 没问题 没有问题 是的没错 要 要的 同意 我同意 是本人 我有医保 当然可以 有 OK的 👌🏿 yes yeah Yep sure ok correct y 1'
const NO =
  '不是 不是的 不是不是 不对 不 没有 没 不要 不用 不行 否 不同意 我没有 不需要 不太想 当然不是 好的，不用了 嗯，没有 对，没有 no nope nah n 2'
const NEITHER = '不知道 不清楚 是不是 要多少钱 对不起 是的，不是 特别好 什么 是吗 好难 maybe 苹果'

describe('yes or no', () => {
  it.each([
    ...YES.split(' ').map((said) => [said, 'yes']),
    ...NO.split(' ').map((said) => [said, 'no']),
    ...NEITHER.split(' ').map((said) => [said, '✗ not-yes-or-no']),
    ['Yes please', 'yes'],
    ["that's right", 'yes'],
    ['no problem', 'yes'],
    ['of course', 'yes'],
    ['not really', 'no'],
    ['absolutely not', 'no'],
    ["I don't", 'no'],
    ['No, thank you', 'no'],
    ["I don't know", '✗ not-yes-or-no'],
    ['not sure', '✗ not-yes-or-no'],
    ['I want to ask something', '✗ not-yes-or-no'],
    ['是，哦不，不是', 'no'],
    ['没有，不对，有', 'yes'],
    ['yes, sorry, no', 'no'],
    ['是的，我说过不用短信', 'yes'],
    ['嗯呐', 'yes'],
    ['1#', 'yes'],
    ['2#', 'no'],
  ])('%s is %s in either language', (said = '', answer = '') => {
    expect(heard('yes-no', said, 'zh-CN')).toBe(answer)
    expect(heard('yes-no', said, 'en')).toBe(answer)
  })
})

describe('a choice', () => {
  it.each([
    ['self', 'self'],
    ['本人办', 'self'],
    ['本人', 'self'],
    ['For Myself.', 'self'],
    ['我替别人办的', 'other'],
    ['帮家里人弄', 'other'],
    ['it is for my family', 'other'],
    ['急诊', 'emergency'],
    ['第一个', 'self'],
    ['1', 'self'],
    ['二', 'other'],
    ['选三', 'emergency'],
    ['the second one', 'other'],
    ['option 3', 'emergency'],
    ['最后一个', 'emergency'],
    ['the last one', 'emergency'],
    ['第二个，不对，第一个', 'self'],
    ['本人办，不对，急诊就医', 'emergency'],
    ['不是本人办，是代办', 'other'],
    ['是代办，不是本人办', 'other'],
    ['本人办，啊不，代办', 'other'],
    ['not for myself, for someone else', 'other'],
    ['for someone else, not for myself', 'other'],
    ['2#', 'other'],
    ['不是本人办', '✗ not-a-choice'],
    ['都不是', '✗ not-a-choice'],
    ['第四个', '✗ not-a-choice'],
    ['familiar', '✗ not-a-choice'],
    ['', '✗ not-a-choice'],
  ])('%s is %s', (said, id) => expect(heard('choice', said)).toBe(id))

  it('offers the labels in the language of the citizen when none fits', () => {
    expect(readSlot('choice', 'hm', { locale: 'en', today: TODAY, places, choices })).toMatchObject({
      options: [
        { id: 'self', label: 'For myself' },
        { id: 'other', label: 'For someone else' },
        { id: 'emergency', label: 'Emergency care' },
      ],
    })
  })
})
