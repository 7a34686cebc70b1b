// Every guide and every filing as it is heard on the phone: short, without signs, one question, at most three choices.
import { filingsOf } from '../filings/each/filings.ts'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { LOCALES, type Locale } from '../../functions/filings/filing.ts'
import { FACETS } from '../../functions/knowledge/guide.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { faultsOf } from './heard-on-the-phone.ts'
import { openCore, type Said, type Talk } from './random-house.ts'
import { atReview, eachQuestion, heardOut as reviewHeard, supplying } from './states-of-a-filing.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
const core = openCore(catalogue)
afterAll(() => catalogue.close())

const WRONG: Said[] = [
  { said: '嗯嗯啊啊' },
  { digits: '12' },
  { digits: '510202200001010018' },
  { said: '2026年2月30日' },
  { said: '为什么问这个' },
  { said: '说简单点' },
  { said: '身份证丢了怎么补' },
  { silent: true },
]
const MOST_PIECES = 60

function heard({ reply }: Talk, about: string): void {
  expect(faultsOf(reply.spoken, reply.locale), `${about}\n${reply.spoken}`).toEqual([])
}

/** Until all of it was told. */
async function heardOut(talk: Talk, about: string): Promise<number> {
  let next = talk
  for (let count = 1; count <= MOST_PIECES; count += 1) {
    heard(next, `${about}, piece ${count}`)
    if (!/还有呢|往下听|what else|hear the rest/u.test(next.reply.spoken)) return count
    next = await core.turn(next, { said: '还有呢' })
  }
  throw new Error(`${about} has no end`)
}

describe.each(LOCALES)('in %s', (locale: Locale) => {
  test.each(catalogue.services(locale).map(({ service }) => service))('%s', async (service) => {
    for (const facet of FACETS) {
      const talk = await core.turn(core.begin(locale, 'phone'), { choice: `ask:${service}:${facet}` })
      expect(talk.reply.locale).toBe(locale)
      await heardOut(talk, `${service} ${facet}`)
    }
  })

  test.each(
    catalogue.services(locale).flatMap(({ service }) => {
      const guide = catalogue.guide(service, locale)
      const questions = guide?.sections.flatMap(({ question }) => question ?? []) ?? []
      return questions.map((question) => ({ service, question }))
    }),
  )('$service: $question', async ({ question }) => {
    await heardOut(await core.turn(core.begin(locale, 'phone'), { said: question }), question)
  })

  test.each([
    ['the greeting', []],
    ['small talk', [{ said: '你好' }, { said: '你是谁' }, { said: '谢谢' }]],
    ['nothing found, three times', [{ said: '蓝色的风' }, { said: '紫色的猫' }, { said: '绿色的雨' }]],
    ['what is not ours', [{ said: '讲个笑话' }]],
    ['guarded', [{ said: '我能批下来吗' }, { said: '帮我查一下邻居的工资' }]],
    ['emergencies', [{ said: '着火了' }, { said: '我不想活了' }, { said: '有骗子让我转账' }]],
    ['two that may be meant', [{ said: '证' }, { said: '补卡' }, { said: '不是这个意思' }]],
    ['a look-up', [{ said: '办到哪了' }, { said: 'BB-7K2M-9QXR-T4WD' }, { digits: '1234' }]],
    ['grief', [{ said: '我爸走了，怎么销户' }]],
    ['a guide that is wrong', [{ said: '指南有误' }, { said: '身份证怎么补' }, { said: '指南有误' }]],
    ['places', [{ said: '我在日照，怎么办医保' }, { said: '新生儿上户口要多久' }]],
    ['the other language', [{ digits: '9' }, { digits: '9' }]],
    ['keys for nothing', [{ digits: '7' }, { digits: '5' }, { digits: '8' }]],
  ] satisfies [string, Said[]][])('%s', async (name, turns) => {
    let talk = core.begin(locale, 'phone')
    heard(talk, name)
    for (const turn of turns) {
      talk = await core.turn(talk, turn)
      heard(talk, `${name}: ${JSON.stringify(turn)}`)
    }
  })

  const filings = filingsOf(catalogue)
  test.each(filings)('filing $service', { timeout: 120_000 }, async (filing) => {
    const begun = await core.turn(core.begin(locale, 'phone'), { choice: `file:${filing.service}` })
    for (const [slot, talk] of await eachQuestion(core, begun, filing)) {
      heard(talk, slot)
      const [example] = filing.slots.filter(({ id }) => id === slot).map((each) => each.example)
      if (example && !example.startsWith('today')) heard(await core.turn(talk, { said: example }), `${slot} answered`)
      for (const wrong of WRONG) {
        const once = await core.turn(talk, wrong)
        heard(once, `${slot}: ${JSON.stringify(wrong)}`)
        heard(await core.turn(once, wrong), `${slot}: ${JSON.stringify(wrong)} twice`)
      }
    }
    const review = await atReview(core, begun)
    const rows = review.reply.parts.flatMap((part) => (part.kind === 'review' ? part.rows : []))
    expect(await heardOut(review, 'review')).toBeGreaterThanOrEqual(Math.ceil(rows.length / 5))
    const early = await core.turn(review, { digits: '1' })
    heard(early, 'yes to a part of it')
    expect(early.reply.outcome).toBe(rows.length > 5 ? 'reviewing' : 'submitted')
    const done = await core.turn(await reviewHeard(core, review), { digits: '1' })
    const reference = done.head.submitted[0]?.reference ?? ''
    expect(done.reply.spoken).not.toContain(reference)
    const groups = reference.split('-').map((group) => Array.from(group).join(' '))
    expect(done.reply.spoken.split(groups.join(locale === 'en' ? ', ' : '，'))).toHaveLength(3)
    await heardOut(done, 'receipt')
    heard(await core.turn(done, { said: '办到哪了' }), 'status')
    heard(await core.turn(done, { said: '我要改手机号' }), 'too late')
    for (const each of supplying(done, filing)) heard(await core.turn(each, { choice: 'resume' }), 'supplying')
    for (const words of ['取消', '删除', '等一下', '改一下', '重新开始']) {
      heard(await core.turn(review, { said: words }), words)
    }
  })
})
