// What a caller answers to the questions of two filings, by words or by keys; a question nobody foresaw is a fault.
import type { Telephone } from './caller.ts'

/** Words are said; what begins with `keys:` is pressed. */
export type Answers = [question: RegExp, answer: string][]

/** More steps than any of these filings has. */
const MOST_STEPS = 30

export const MEDICAL_BY_KEYS: Answers = [
  [/都对，请按 1|核对/u, 'keys:1'],
  [/“后补”|后补，请按/u, '知道了'],
  [/您同意吗/u, 'keys:1'],
  [/这次是给您自己办/u, 'keys:1'],
  [/叫什么名字/u, '张三'],
  [/请告诉我.*身份证号/u, 'keys:510202200001010017#'],
  [/医保是在哪个省/u, '重庆市渝中区'],
  [/去哪个省/u, '北京市朝阳区'],
  [/长住，还是临时/u, 'keys:1'],
  [/哪种情况/u, 'keys:1'],
  [/从哪天开始/u, '今天'],
  [/留个能打通的手机号/u, 'keys:13800138000#'],
  [/在那边住哪儿/u, '跳过'],
]

export const MEDICAL_BY_WORDS: Answers = [
  [/都对，请按 1|核对/u, '确认提交'],
  [/“后补”|后补，请按/u, '知道了'],
  [/您同意吗/u, '同意'],
  [/这次是给您自己办/u, '给自己办'],
  [/叫什么名字/u, '我叫张三'],
  [/请告诉我.*身份证号/u, '五一零二零二二零零零零一零一零零一七'],
  [/医保是在哪个省/u, '重庆市渝中区'],
  [/去哪个省/u, '北京市朝阳区'],
  [/长住，还是临时/u, '临时去看病'],
  [/从哪天开始/u, '今天'],
  [/哪种情况/u, '其他原因'],
  [/留个能打通的手机号/u, '幺三八零零幺三八零零零'],
  [/在那边住哪儿/u, '跳过'],
]

export const MEDICAL_IN_ENGLISH: Answers = [
  [/press 1 to (?:submit|hear the rest)|[Cc]heck/u, 'submit'],
  [/I have it|press 1 to go on|photos/iu, 'later'],
  [/Do you agree/u, 'I agree'],
  [/for yourself or/u, 'for myself'],
  [/name of the person/u, 'Zhang San'],
  [/Please give me.*I ?D number/u, 'keys:510202200001010017#'],
  [/insurance paid/u, 'Yuzhong, Chongqing'],
  [/see a doctor/u, 'Chaoyang, Beijing'],
  [/long-term, or/u, 'Long-term'],
  [/which date/u, 'today'],
  [/Why does the patient/u, 'keys:1'],
  [/Please give a mobile/u, 'keys:13800138000#'],
  [/address there/u, 'skip'],
]

/** Answers question after question until `end` is said. */
export async function answerAll(telephone: Telephone, answers: Answers, end: RegExp): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const asked = (await telephone.said.textContent()) ?? ''
    if (end.test(asked)) return
    const [, answer] = answers.find(([question]) => question.test(asked)) ?? []
    if (answer === undefined) throw new Error(`Nobody foresaw: ${asked}\n${await telephone.transcript()}`)
    if (answer.startsWith('keys:')) await telephone.press(answer.slice('keys:'.length))
    else await telephone.say(answer)
  }
  throw new Error('The questions have no end')
}
