// Keys on the phone: a choice by its number, a value digit by digit, and always a way on.
import { afterAll, describe, expect, inject, test } from 'vitest'
import { keysFor } from '../../functions/channels/phone/keys.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { openCore, type Said, type Talk } from './random-house.ts'
import { atReview, heardOut } from './states-of-a-filing.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
const core = openCore(catalogue)
afterAll(() => catalogue.close())

async function call(turns: Said[], locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Talk> {
  let talk = core.begin(locale, 'phone')
  for (const turn of turns) talk = await core.turn(talk, turn)
  return talk
}

const keyed = (digits: string): Said => ({ digits })
const said = (words: string): Said => ({ said: words })
const asked = ({ reply }: Talk) => reply.parts.findLast((part) => part.kind === 'ask')?.slot
const answers = ({ head }: Talk) => head.filing?.answers

const AT_DATE = [said('我要办居住证'), keyed('1'), keyed('1')]
const AT_NAME = [...AT_DATE, keyed('20260305')]
const AT_ID = [...AT_NAME, said('王小明')]

describe('a choice', () => {
  test('consent: 1 agrees, 2 does not', async () => {
    expect((await call(AT_DATE.slice(0, 2))).head.filing?.consented).toBe(true)
    expect((await call([said('我要办居住证'), keyed('2')])).reply.outcome).toBe('cancelled')
  })

  test('of the open question, in the order in which they are said', async () => {
    const open = await call(AT_DATE.slice(0, 2))
    expect(open.reply.spoken).toContain('自己，请按 1。孩子，请按 2。')
    expect(answers(await core.turn(open, keyed('2')))).toEqual({ 'for-whom': { value: 'child' } })
  })

  test('of what is offered, and the same after a silence', async () => {
    const open = await call([said('证')])
    const [, second] = open.head.offered
    const quiet = await core.turn(open, { silent: true })
    for (const talk of [open, quiet])
      expect((await core.turn(talk, keyed('2'))).head.focus).toBe(second?.id.split(':')[1])
  })

  test('a key that stands for nothing is told so, and nothing is chosen', async () => {
    const wrong = await call([...AT_DATE.slice(0, 2), keyed('4')])
    expect(wrong.reply.spoken).toMatch(/^没有这个键。\n这次给谁办居住证？/)
    expect(answers(wrong)).toEqual({})
  })

  test('the review: 1 submits as its button does, 2 asks what to change', async () => {
    const review = await heardOut(core, await atReview(core, await call(AT_ID)))
    expect(review.reply.spoken).toContain('都对，请按 1 提交；要改，请按 2。')
    expect((await core.turn(review, keyed('1'))).reply.outcome).toBe('submitted')
    expect((await core.turn(review, keyed('2'))).reply.outcome).toBe('clarifying')
  })

  test('a grade has the key of its number', async () => {
    const review = await heardOut(core, await atReview(core, await call(AT_ID)))
    const done = await core.turn(review, keyed('1'))
    expect((await core.turn(done, keyed('5'))).head.feedback?.rating?.grade).toBe(5)
  })
})

describe('the review is heard to its end before anything is submitted', () => {
  const rows = ({ reply }: Talk) => reply.parts.flatMap((part) => (part.kind === 'review' ? part.rows : []))
  const slots = (talk: Talk) => rows(talk).map(({ slot }) => slot)

  test.each([keyed('1'), said('确认提交'), said('提交'), said('对'), said('是的'), said('yes')])(
    '%j reads on, and submits only at the end',
    async (yes) => {
      const whole = await atReview(core, await call(AT_ID))
      const read: string[] = []
      let talk = whole
      while (talk.reply.outcome === 'reviewing') {
        for (const { label } of rows(talk)) if (talk.reply.spoken.includes(label)) read.push(label)
        if (talk !== whole) expect(talk.reply.spoken).toMatch(/^(?:还有几样没念完，|There is more to hear first)/)
        talk = await core.turn(talk, yes)
      }
      expect(talk.reply.outcome).toBe('submitted')
      for (const { label } of rows(whole)) expect(read).toContain(label)
    },
  )

  test('what the key does is said as it is', async () => {
    const review = await atReview(core, await call(AT_ID))
    expect(review.reply.spoken).toMatch(/还有 \d+ 样。到这里都对，请按 1 往下听；要改，请按 2。$/)
    expect(review.reply.spoken).not.toContain('提交')
    expect((await heardOut(core, review)).reply.spoken).toMatch(/都对，请按 1 提交；要改，请按 2。$/)
  })

  test('asking for the rest is hearing it', async () => {
    let talk = await atReview(core, await call(AT_ID))
    while (talk.reply.spoken.includes('往下听')) talk = await core.turn(talk, said('还有呢'))
    expect((await core.turn(talk, keyed('1'))).reply.outcome).toBe('submitted')
  })

  test('again says the same rows, and a silence counts none as heard', async () => {
    const review = await atReview(core, await call(AT_ID))
    const on = await core.turn(review, keyed('1'))
    expect((await core.turn(on, keyed('*'))).reply.spoken).toBe(on.reply.spoken)
    const quiet = await core.turn(on, { silent: true })
    expect(quiet.head.filing?.heard).toEqual(on.head.filing?.heard)
    expect((await core.turn(quiet, keyed('1'))).reply.outcome).toBe('reviewing')
  })

  test('a question between leaves what was heard heard', async () => {
    const review = await atReview(core, await call(AT_ID))
    const aside = await core.turn(review, said('身份证丢了怎么补'))
    expect(slots(aside)).toEqual(slots(review).slice(3))
  })

  test('in the other language all of it is heard anew', async () => {
    const whole = await atReview(core, await call(AT_ID))
    const review = await heardOut(core, whole)
    const english = await core.turn(review, said('English please'))
    expect(slots(english)).toEqual(slots(whole))
    expect((await core.turn(english, keyed('1'))).reply.outcome).toBe('reviewing')
  })

  test('a change is read again, and nothing else that was heard', async () => {
    const whole = await atReview(core, await call(AT_ID))
    const review = await heardOut(core, whole)
    const changed = await core.turn(review, said('把手机号改成13900139000'))
    expect(slots(changed)).toEqual(['mobile'])
    expect((await core.turn(changed, keyed('1'))).reply.outcome).toBe('submitted')
    const early = await core.turn(whole, said('把申请人姓名改成王小红'))
    expect(slots(early)).toEqual(slots(whole).filter((slot, at) => at > 2 || slot === 'applicant-name'))
  })
})

describe('what was heard is read back', () => {
  const AT_PLACE = [...AT_ID, keyed('510202200001010017')]

  test('a name, a place, a choice', async () => {
    expect((await call(AT_ID)).reply.spoken).toMatch(/^记下了，王小明。\n/)
    expect((await call([...AT_PLACE, said('河北省石家庄市')])).reply.spoken).toMatch(/^记下了，河北省石家庄市。\n/)
    expect((await call([...AT_DATE.slice(0, 2), said('给自己办')])).reply.spoken).toMatch(/^记下了，自己。\n/)
    const english = await call(
      [said('I want to apply for a residence permit'), said('I agree'), said('for myself')],
      'en',
    )
    expect(english.reply.spoken).toMatch(/^Noted: [^\n]*self\.\n/)
  })

  test('a key that was pressed is not', async () => {
    expect((await call(AT_DATE)).reply.spoken).not.toContain('记下了')
  })

  test('a long text is noted, and not read out', async () => {
    const open = await call([{ choice: 'file:hotline-12345' }, { choice: 'agree' }])
    const long = '小区门口的路灯坏了半个月，小区北门的路灯坏了三个月，请派人来修'
    const told = await core.turn(open, said(long))
    expect(told.reply.spoken).toMatch(/^记下了。\n/)
  })

  test('another value says that it was changed', async () => {
    const changed = await call([...AT_PLACE, said('把申请人姓名改成王小红')])
    expect(changed.reply.spoken).toMatch(/^改好了，申请人姓名，王小红。\n/)
    const number = await call([...AT_PLACE, said('身份证号说错了'), keyed('510202200001010025')])
    expect(number.reply.spoken).toMatch(/^改好了，申请人身份证号，尾号 0 0 2 5。\n/)
  })

  test.each([
    '不对',
    '错了',
    '不是',
    '不对不对',
    '听错了',
    '不对。',
    'wrong',
    'no',
    "that's not right",
    "no, that's not right",
  ])('“%s” opens it again', async (words) => {
    const again = await call([...AT_ID, said(words)])
    expect(again.reply.spoken).toMatch(/^(?:那请再说一遍。|Then please say it once more\.)\n/)
    expect(asked(again)).toBe('applicant-name')
    const meant = await core.turn(again, said('王小红'))
    expect(answers(meant)?.['applicant-name']).toEqual({ value: '王小红' })
    expect(meant.reply.spoken).toMatch(/^(?:改好了，申请人姓名，王小红|Changed: )/)
    expect(asked(meant)).toBe('applicant-id')
  })

  test('of a number that was keyed too, and of a place', async () => {
    expect(asked(await call([...AT_PLACE, said('不对')]))).toBe('applicant-id')
    expect(asked(await call([...AT_PLACE, said('河北省石家庄市'), said('错了')]))).toBe('hukou-region')
  })

  test('where nothing was read back it is no such thing', async () => {
    const open = await call([...AT_ID, said('等一下'), said('继续')])
    expect(asked(await core.turn(open, said('不对')))).not.toBe('applicant-name')
  })
})

describe('an answer in other characters that sound the same', () => {
  test('统一 is 同意, 不统一 is not', async () => {
    expect((await call([said('我要办居住证'), said('统一')])).head.filing?.consented).toBe(true)
    expect((await call([said('我要办居住证'), said('不统一')])).reply.outcome).toBe('cancelled')
  })

  test('a choice, and it is read back', async () => {
    const chosen = await call([...AT_DATE.slice(0, 2), said('子己')])
    expect(answers(chosen)).toEqual({ 'for-whom': { value: 'self' } })
    expect(chosen.reply.spoken).toMatch(/^记下了，自己。\n/)
  })

  test('never the review', async () => {
    const review = await heardOut(core, await atReview(core, await call(AT_ID)))
    for (const words of ['替教', '确人提交', '统一'])
      expect((await core.turn(review, said(words))).reply.outcome).not.toBe('submitted')
  })
})

describe('a value', () => {
  test('a day as eight digits is read back with its weekday', async () => {
    const { reply } = await call(AT_NAME)
    expect(reply.spoken).toMatch(/^居住登记日期，2026年3月5日，星期四，记下了。/)
  })

  test('the star is the X of an ID number; it is read back by its end', async () => {
    const self = await core.turn(await call(AT_ID), keyed('11010119000101009*'))
    expect(answers(self)?.['applicant-id']).toEqual({ value: '11010119000101009X' })
    expect(self.reply.spoken).toMatch(/^申请人身份证号，尾号 0 0 9 X，记下了。/)
  })

  test('a number that does not add up is told so at once', async () => {
    const wrong = await call([...AT_ID, keyed('510202200001010018')])
    expect(asked(wrong)).toBe('applicant-id')
    expect(wrong.head.failures).toBe(1)
  })

  test('a zero alone calls a person, within a number it is data', async () => {
    expect((await call([...AT_ID, keyed('0')])).reply.outcome).toBe('handed-over')
    expect(answers(await call([...AT_ID, keyed('510202200001010017')]))?.['applicant-id']).toBeDefined()
  })

  test('it stays a number to be keyed where a person is offered beside it', async () => {
    const wrong = await call([...AT_ID, keyed('510202200001010018'), keyed('510202200001010018')])
    expect(asked(wrong)).toBe('applicant-id')
    expect(wrong.reply.parts.at(-1)).toMatchObject({ kind: 'choose', options: [{ id: 'human' }] })
    expect(keysFor(wrong.reply)).toBe('number')
  })

  test('a name cannot be keyed, and hears so kindly', async () => {
    const wrong = await call([...AT_NAME, keyed('94664486')])
    expect(wrong.reply.spoken).toMatch(/^申请人姓名按键按不出来，请您说。/)
    expect(asked(wrong)).toBe('applicant-name')
  })
})

describe('what steers the call', () => {
  test('the star says it again, whatever is open', async () => {
    for (const turns of [[], AT_DATE, AT_ID, [said('身份证丢了怎么补')]]) {
      const talk = await call(turns)
      const again = await core.turn(talk, keyed('*'))
      expect(again.reply).toMatchObject({ outcome: 'repeated', spoken: talk.reply.spoken })
    }
  })

  test('9 is the other language, unless it is an answer', async () => {
    const english = await call([keyed('9')])
    expect(english.reply.locale).toBe('en')
    expect((await core.turn(english, keyed('9'))).reply.locale).toBe('zh-CN')
    expect((await call([...AT_ID, keyed('9')])).reply.locale).toBe('en')
  })

  test('again after a silence says what was said before it', async () => {
    const told = await call([said('身份证丢了怎么补')])
    const quiet = await core.turn(told, { silent: true })
    expect(quiet.reply.spoken.length).toBeLessThan(told.reply.spoken.length)
    expect((await core.turn(quiet, said('再说一遍'))).reply.spoken).toBe(told.reply.spoken)
  })

  test('slower, again and simpler are heard at every question', async () => {
    for (const turns of [AT_DATE, AT_NAME, AT_ID]) {
      const talk = await call(turns)
      expect((await core.turn(talk, said('慢一点'))).head.slow).toBe(true)
      expect((await core.turn(talk, said('再说一遍'))).reply.spoken).toBe(talk.reply.spoken)
      const simpler = await core.turn(talk, said('说简单点'))
      expect(asked(simpler)).toBe(asked(talk))
    }
  })
})

describe('silence', () => {
  test('asks in shorter words, then with the keys and a person, then puts through', async () => {
    const talk = await call(AT_ID)
    const once = await core.turn(talk, { silent: true })
    expect(once.reply.spoken).toBe('我没听到您说话。\n请说申请人身份证号。')
    const twice = await core.turn(once, { silent: true })
    expect(twice.reply.spoken).toBe('还是没听到。\n请按键输入申请人身份证号，X 按星号，按完按井号。\n找真人，请按 0。')
    const last = await core.turn(twice, { silent: true })
    expect(last.reply.spoken).toBe('我没帮上，这就帮您转人工，请别挂断。')
  })

  test('is patient while they look for something', async () => {
    const waiting = await call([...AT_ID, said('等一下')])
    const once = await core.turn(waiting, { silent: true })
    expect(once.reply.spoken).toBe('您还在吗？不急，好了就说“继续”。')
    expect(once.head.failures).toBe(0)
    expect(asked(await core.turn(once, said('继续')))).toBe('applicant-id')
  })

  test('at the review a yes still means what was read', async () => {
    const review = await heardOut(core, await atReview(core, await call(AT_ID)))
    const quiet = await core.turn(review, { silent: true })
    expect(quiet.reply.spoken.length).toBeLessThan(review.reply.spoken.length)
    expect((await core.turn(quiet, said('确认提交'))).reply.outcome).toBe('submitted')
    expect((await core.turn(quiet, keyed('1'))).reply.outcome).toBe('submitted')
  })

  test('history shows it without words', async () => {
    const quiet = await call([{ silent: true }])
    expect(quiet.head.last).toMatchObject({ n: 1, turnId: 'turn-1' })
    expect(quiet.head.last.said).toBeUndefined()
    expect(quiet.head.last.choice).toBeUndefined()
  })

  test('what follows a good answer begins anew', async () => {
    const once = await call([...AT_NAME, { silent: true }])
    expect((await core.turn(once, said('王小明'))).head.failures).toBe(0)
  })
})
