// The words of going on elsewhere in Chinese, the first language.
import type { ResumeWords } from './words.ts'

export const chinese: ResumeWords = {
  ask: '接着上次的办',
  how: '电话里、别的设备上给的六位数，填在这里。',
  instead: '接上以后，这里现在的对话就关了。',
  code: '六位接续码',
  short: '接续码是六位数字，请再看看。',
  checkAsk: '再核对一下',
  checkHow: '码对了。为了不让别人看到您填的，请再填一样。',
  check: '您手机号或身份证号的最后四位',
  checkShort: '要填最后四位，末位可以是 X。',
  go: '接着办',
  busy: '正在接上',
  not: '先不了',
  wrong: {
    'no-such-code': '没有这个码：可能写错了，用过了，或者过了一天。请核对，或再要一个新的。',
    'wrong-check': '后四位对不上，请再看看。错满五次，这个码就不能用了。',
    'code-locked': '错了五次，这个码不能用了。请在原来的地方再要一个。',
    'too-many-requests': '试得太多了，请过一会儿再来。急的话打 12345。',
  },
  unreached: '这会儿连不上，码还能用。过一会儿再试。',
  given: '您的接续码',
  until: (moment) => `${moment}前能用一次，别告诉外人。`,
  where:
    '在另一台手机或电脑上打开这个页面，点“接着办”，填这六位数。打电话办的话，接通后按这六位数，再按井号键。填过手机号、身份证号的，还要填它的后四位。接上以后，这里就停了。',
  done: '记下了',
  other: '我有别处给的六位码',
}
