// What is a wish about the letters of the page, in whole utterances, and what only sounds like one.
import { expect, test } from 'vitest'
import { displayIn } from '../../functions/conversation/display/hear-display.ts'
import type { Display } from '../../functions/conversation/reply.ts'

const WISHES: Record<Display, string[]> = {
  elder: [
    '长辈版',
    '换成老年模式',
    '我要大字版',
    '切换到长辈模式',
    '麻烦帮我打开关怀模式',
    '开长辈版。',
    '大字',
    '用老人版',
    'Large text please',
    'large print',
    'Large & simple',
    'switch to elder mode',
    'can I have large letters',
    'turn on senior mode',
    'simple view',
  ],
  usual: [
    '普通版',
    '换回普通版',
    '正常模式',
    '退出长辈版',
    '不要老年模式了',
    '把字变回来',
    '恢复正常字体',
    '换成年轻人版本',
    'normal view',
    'back to the normal view please',
    'turn off elder mode',
    'regular size',
  ],
  larger: [
    '字太小了',
    '字太小了，看不清',
    '把字放大一点',
    '字再大一点',
    '能不能把字弄大点',
    '字大一点',
    '看不清字',
    '这字太小了',
    '屏幕上的字有点小',
    '放大字体',
    '嗯，字再大些',
    '我老了，字太小了看不见',
    '把字体调大',
    'make the text bigger',
    'Could you make the letters a bit larger?',
    'bigger text',
    'the text is too small',
    'the letters are too small for me to read',
    "I can't read the text",
    'zoom in',
    'increase the font size',
  ],
  smaller: [
    '字小一点',
    '字太大了',
    '把字调小',
    '字再小点',
    'make the text smaller',
    'smaller letters',
    'the text is too big',
  ],
}

test.each(Object.entries(WISHES))('%s', (display, sayings) => {
  const missed = sayings.filter((said) => displayIn(said, false) !== display)
  expect(missed).toEqual([])
})

const OTHERS = [
  '公交站牌上的字太小了，老人看不清',
  '药盒上的字太小了',
  '名字太长了',
  '字写错了',
  '我要大额的',
  '老人',
  '老年卡怎么办',
  '长辈版在哪里下载社保',
  '大病',
  '大一点的医院',
  '把房子名字换成老人的',
  '签字',
  '换回原来的名字',
  '字太小了怎么投诉',
  '大',
  '大点声',
  '声音大一点',
  '普通话',
  '普通护照',
  '正常',
  '给我放大招',
  '年轻人',
  '看不清',
  '老年人模式的手机怎么申请补贴',
  'the text of the law',
  'normal',
  'what is the text size',
  'the letters on the sign are too small',
  'simple',
  'a larger flat',
  'I want a bigger house',
  'print',
  'bigger',
  'my words',
  'large family',
  'speak louder',
]

test('what only sounds like one is none', () => {
  expect(OTHERS.filter((said) => displayIn(said, false) !== undefined)).toEqual([])
})

test('where own words are asked for, only a plain wish is one', () => {
  const heard = (sayings: string[]) => sayings.filter((said) => displayIn(said, true) !== undefined)
  expect(heard(['字太小了', '字太小了，看不清', 'the text is too small', '看不清字'])).toEqual([])
  expect(heard(['长辈版', '把字放大一点', '普通版', 'make the text bigger'])).toHaveLength(4)
})
