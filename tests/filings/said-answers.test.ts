// Several answers in one sentence: what is filled in, and what is left to be asked.
import { describe, expect, it } from 'vitest'
import type { Answers, Filing, Locale } from '../../functions/filings/filing.ts'
import { filing as shape } from '../../functions/filings/filing.ts'
import { saidAnswers } from '../../functions/filings/said-answers.ts'
import { places, TODAY } from './slots/reading.ts'

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const ask = words('问', 'Ask')

const FORM: Filing = {
  service: 'club',
  ...shape.parse({
    title: ask,
    identity: { level: 'none', otherwise: ask },
    consent: { ask, why: ask, refused: ask },
    slots: [
      {
        id: 'whom',
        type: 'choice',
        label: words('给谁办', 'For whom'),
        ask,
        choices: [
          { id: 'self', label: words('自己', 'Myself') },
          { id: 'family', label: words('家人', 'Family'), also: { 'zh-CN': ['帮我妈'], en: ['my mother'] } },
        ],
        example: 'self',
      },
      {
        id: 'helper',
        type: 'name',
        label: words('帮忙人', 'Helper'),
        ask,
        when: { whom: 'family' },
        example: '王小明',
      },
      { id: 'name', type: 'name', label: words('申请人姓名', 'Name'), ask, example: '王小明' },
      {
        id: 'sex',
        type: 'choice',
        label: words('性别', 'Sex'),
        ask,
        choices: [
          { id: 'male', label: words('男', 'Male') },
          { id: 'female', label: words('女', 'Female') },
        ],
        example: 'male',
      },
      { id: 'born', type: 'date', label: words('出生日期', 'Date of birth'), ask, example: 'today' },
      { id: 'card', type: 'resident-id', label: words('身份证号', 'ID number'), ask, example: '110101190001010014' },
      { id: 'mobile', type: 'mobile', label: words('手机号', 'Mobile'), ask, example: '13800138000' },
      { id: 'hukou', type: 'region', label: words('户口所在地', 'Hukou'), ask, example: '日照市' },
      { id: 'city', type: 'region', label: words('现在住的地方', 'City you live in'), ask, example: '日照市' },
      { id: 'home', type: 'address', label: words('住址', 'Address'), ask, example: '海曲东路1号' },
      { id: 'reason', type: 'text', label: words('理由', 'Reason'), ask, example: '喜欢' },
    ],
    agencies: [{ id: 'club', name: ask, needs: ['name'] }],
  }),
}

function told(open: string, said: string, answers: Answers = {}, locale: Locale = 'zh-CN'): Record<string, string> {
  const slot = FORM.slots.find(({ id }) => id === open)
  if (!slot) throw new Error(`no slot ${open}`)
  const found = saidAnswers(FORM, slot, answers, said, { locale, today: TODAY, places })
  return Object.fromEntries(found.map(({ slot: { id }, answer }) => [id, 'value' in answer ? answer.value : '']))
}

const self: Answers = { whom: { value: 'self' } }

describe('several answers in one sentence', () => {
  it.each([
    ['name', '我叫王小明，男，八八年生的', { name: '王小明', sex: 'male' }],
    ['name', '王小明，女，八八年三月五号出生', { name: '王小明', sex: 'female', born: '1988-03-05' }],
    ['name', '王小明 男 手机13800138000', { name: '王小明', sex: 'male', mobile: '13800138000' }],
    [
      'name',
      '我叫王小明手机号幺三八零零幺三八零零零身份证510202200001010017',
      { name: '王小明', mobile: '13800138000', card: '510202200001010017' },
    ],
    ['name', '手机号13800138000', { mobile: '13800138000' }],
    ['home', '海曲东路1号，3单元201，电话13800138000', { home: '海曲东路1号，3单元201', mobile: '13800138000' }],
    ['mobile', '13800138000，身份证号510202200001010025', { mobile: '13800138000', card: '510202200001010025' }],
    ['name', '我叫王小明，男，住日照', { name: '王小明', sex: 'male', city: '371100' }],
    ['name', '王小明，户口在日照市，现在住上饶市', { name: '王小明', hukou: '371100', city: '361100' }],
    ['name', '王小明，住海曲东路1号', { name: '王小明', home: '海曲东路1号' }],
    ['hukou', '日照，我住在上饶', { hukou: '371100', city: '361100' }],
    ['name', 'my name is Li Lei, I live in Rizhao', { name: 'Li Lei', city: '371100' }],
    ['name', '王小明，男，我妈住日照', { name: '王小明', sex: 'male' }],
    ['name', '王小明，男，以前住日照', { name: '王小明', sex: 'male' }],
    ['name', '王小明，男，医保在日照', { name: '王小明', sex: 'male' }],
    ['name', '王小明，男，在日照住院', { name: '王小明', sex: 'male' }],
    ['name', '王小明，男，住日照，东港区', { name: '王小明', sex: 'male' }],
    ['name', '王小明，男，住鼓楼区', { name: '王小明', sex: 'male' }],
    ['sex', '男，1988年3月5号生的', { sex: 'male', born: '1988-03-05' }],
    ['name', 'my name is Li Lei, male, phone 13800138000', { name: 'Li Lei', sex: 'male', mobile: '13800138000' }],
    ['name', 'Li Lei, born on March 5, 1988 and female', { name: 'Li Lei', born: '1988-03-05', sex: 'female' }],
  ])('to %s: %s', (open, said, values) => expect(told(open, said, self)).toEqual(values))

  it('asks an answer of whom a name is when the sentence opened that question', () => {
    expect(told('whom', '帮我妈办，我叫王小明')).toEqual({ whom: 'family', helper: '王小明' })
    expect(told('whom', '自己，我叫王小明')).toEqual({ whom: 'self', name: '王小明' })
  })

  it.each([
    ['name', '王小明'],
    ['home', '海曲东路1号，3单元201'],
    ['mobile', '13900139000，不对，13800138000'],
    ['name', '王小明，他在北京'],
    ['reason', '手机13800138000丢了，男'],
    ['mobile', '13800138000，13900139000'],
  ])('leaves a sentence about one thing to the open question %s: %s', (open, said) =>
    expect(told(open, said, self)).toEqual({}),
  )

  it('touches no answer that stands', () => {
    expect(told('name', '王小明，男，13800138000', { ...self, sex: { value: 'female' } })).toEqual({
      name: '王小明',
      mobile: '13800138000',
    })
  })
})
