// Every state that the widget can show, reached one after the other as a citizen would reach it.
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import type { Locale, SlotType } from '../../functions/filings/filing.ts'
import type { House } from '../house.ts'
import type { Citizen } from './citizen.ts'
import type { OpenSite } from './open-site.ts'
import { readingStates, speakingStates } from './voice-states.ts'

const SAY = {
  'zh-CN': {
    fee: '身份证丢了补办要多少钱，多久拿到',
    papers: '身份证要带什么',
    how: '身份证怎么办',
    unknown: '飞船驾照怎么考',
    file: '我要办异地就医备案',
    wrongNumber: '110101190001010099',
    place: '朝阳',
    chosen: '日照',
    status: '我的备案办到哪了',
    fire: '家里着火了',
    submit: '确认提交',
    end: '结束并清除',
    erase: '都删掉',
    skip: /跳过/,
    later: /后补/,
    haveCode: '接着办（输入六位码）',
    wantCode: '换个设备接着办',
    done: '记下了',
    not: '先不了',
    why: '为什么问这个',
  },
  en: {
    fee: 'How much does it cost to replace a lost ID card, and how long does it take?',
    papers: 'What do I bring for an ID card?',
    how: 'How do I get an ID card?',
    unknown: 'How do I get a spaceship licence?',
    file: 'I want to file for medical care in another province',
    wrongNumber: '110101190001010099',
    place: 'Chaoyang',
    chosen: 'Rizhao',
    status: 'How is my filing going?',
    fire: 'My house is on fire',
    submit: 'Submit',
    end: 'End and erase',
    erase: 'Erase it all',
    skip: /Skip/,
    later: /Later/,
    haveCode: 'Continue with a code',
    wantCode: 'Continue elsewhere',
    done: 'I have it',
    not: 'Not now',
    why: 'Why do you ask?',
  },
}

/** Kinds of question that no filing asks yet, with an example of each. */
const OTHER_KINDS: [SlotType, string][] = [
  ['yes-no', 'yes'],
  ['text', '楼道的灯坏了'],
  ['residence-card', '810000199408230021'],
  ['credit-code', '91350100M000100Y43'],
  ['bank-card', '6222021234567890128'],
  ['passport', 'E00000000'],
  ['certificate', 'A123456'],
  ['amount', '12000'],
  ['number', '3'],
]

/** The agency decides as soon as it is let work. */
const AT_ONCE = { inProgressMs: 0, doneMs: 0 }

/** Yields the name of each state while the widget shows it. The page was given `installEars` and `voices` before it was opened. */
export async function* states(they: Citizen, site: OpenSite, locale: Locale): AsyncGenerator<string> {
  const { page, widget, message } = they
  const { agency } = site
  const words = SAY[locale]
  await widget.locator('.opener').waitFor()
  yield 'button'
  await they.open()
  yield 'greeting'
  yield* resumeStates(they, site, locale)
  yield* speakingStates(they, locale)
  for (const state of ['fee', 'papers', 'how', 'unknown'] as const) {
    await they.say(words[state])
    await message.locator('.origin details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    yield `answer: ${state}`
    if (state === 'papers') yield* readingStates(they)
  }
  await widget.getByRole('button', { name: words.wantCode }).click()
  await widget.locator('.carry .code').waitFor()
  yield 'a code to go on elsewhere'
  await widget.getByRole('button', { name: words.done }).click()

  site.slow(1500, /turns$/)
  await widget.locator('.foot textarea').fill(words.file)
  await widget.locator('.foot textarea').press('Enter')
  await widget.locator('.quiet-line:not(:empty)').waitFor()
  yield 'thinking'
  site.slow(0)
  await they.replied()
  yield 'consent'
  await they.answer()
  yield 'choice'
  await message.locator('.tile').nth(1).click()
  await they.replied()
  yield 'name'
  await message.getByText(words.why).click()
  // Axe takes a box for unnamed whose heading is scrolled out of sight.
  await message.locator('.ask h3').scrollIntoViewIfNeeded()
  yield 'name, with the reason'
  await they.answer()
  await they.answer()
  await they.answer(words.wrongNumber)
  yield 'number, after a wrong one'
  await message.locator('input').fill('1101011900')
  yield 'number, half typed'
  await they.answer()
  await message.locator('input').fill(words.place)
  await message.locator('.tile').nth(1).waitFor()
  yield 'region, with places found'
  await message.locator('input').fill(words.chosen)
  await message
    .locator('.tile', { hasText: locale === 'en' ? 'Rizhao' : '日照' })
    .first()
    .click()
  await they.replied()
  await they.answer()
  yield 'choice with help'
  await message.locator('.tile').first().click()
  await they.replied()
  await message.locator('.tile').nth(1).click()
  await they.replied()
  yield 'date'
  await message.locator('.primary').click()
  yield 'date, with what is missing'
  await message
    .locator('input')
    .first()
    .fill(locale === 'en' ? '1 December 2026' : '2026年12月1日')
  await message.locator('.primary').click()
  await they.replied()
  yield 'mobile'
  await they.answer()
  yield 'address'
  await they.tap(words.skip)
  yield 'attachment'
  await they.tap(words.later)
  yield 'review'
  await message.locator('.choose .primary').scrollIntoViewIfNeeded()
  yield 'review, its end'
  await agency.behave({ answer: 'needs-more', pace: AT_ONCE })
  await they.tap(words.submit)
  yield 'receipt'
  await message.locator('.states').first().scrollIntoViewIfNeeded()
  yield 'receipt, its end'
  await they.say(words.status)
  yield 'status'
  await agency.rest()
  await agency.work()
  await they.say(words.status)
  // Below the status: axe takes a box for unnamed whose heading is scrolled out of sight.
  await message.locator('.ask h3').scrollIntoViewIfNeeded()
  yield 'status, asking for more'
  await they.fillIn()
  await agency.behave({ answer: 'rejected', pace: AT_ONCE })
  await they.tap(words.submit)
  yield 'more, handed in'
  await agency.rest()
  await agency.work()
  await they.say(words.status)
  await message.locator('.phone').first().waitFor()
  yield 'status, rejected'
  await widget.locator('.human').click()
  await they.replied()
  yield 'person'
  await they.say(words.fire)
  yield 'emergency'

  for (const [type, example] of OTHER_KINDS) {
    site.instead((request) => (request.method === 'POST' ? askOf(type, example, locale) : undefined))
    await they.say(type)
    yield type
  }
  site.instead(undefined)

  site.down(true, /turns$/)
  await widget.locator('.foot textarea').fill(words.papers)
  await widget.locator('.foot textarea').press('Enter')
  await widget.locator('.trouble').waitFor()
  yield 'offline'
  site.down(false)
  await widget.locator('.trouble .primary').click()
  await they.replied()
  await widget.getByRole('button', { name: words.end }).click()
  yield 'end?'
  await widget.getByRole('button', { name: words.erase }).click()
  await widget.locator('.trouble').waitFor()
  yield 'ended'
  await page.keyboard.press('Escape')
}

async function* resumeStates({ widget }: Citizen, { house }: OpenSite, locale: Locale): AsyncGenerator<string> {
  const words = SAY[locale]
  const card = widget.locator('.resume')
  const enter = async (code: string) => {
    await card.locator('input').fill(code)
    await card.locator('.primary').click()
  }
  await widget.getByRole('button', { name: words.haveCode }).click()
  // A file of its own, loaded now.
  await card.locator('input').waitFor()
  yield 'code'
  await enter('382')
  yield 'code, too short'
  await enter('000000')
  await card.locator('.fault', { hasText: /没有这个码|no such code/ }).waitFor()
  yield 'code, wrong'
  await enter(await filledIn(house))
  await card.locator('.under-box button').waitFor()
  yield 'code, to be checked'
  await enter('0000')
  await card.locator('.fault', { hasText: /对不上|do not fit/ }).waitFor()
  yield 'code, checked wrong'
  await widget.getByRole('button', { name: words.not }).click()
}

/** The code of a call in which an ID number was given. */
export async function filledIn({ conversations }: House): Promise<string> {
  const { id } = await conversations.open({ locale: 'zh-CN', channel: 'phone' })
  for (const said of ['我要给自己办异地就医备案', '同意', '王小明', '510202200001010017'])
    await conversations.turn({ id: `call-${said.length}`, conversationId: id, said })
  const { code = '' } = (await conversations.resumeCode(id)) ?? {}
  return code
}

function askOf(type: SlotType, example: string, locale: Locale): Response {
  const chinese = locale === 'zh-CN'
  const part: ReplyPart = {
    kind: 'ask',
    filing: 'made-up',
    slot: type,
    label: type,
    text: chinese ? '这一项是多少？写证件上的就行。' : 'What is it? Copy it from the paper.',
    why: chinese ? '办这件事的部门要用到它。' : 'The office in charge needs it.',
    input: { type, optional: type === 'text', example },
    progress: { step: 3, of: 9 },
  }
  const notice = chinese
    ? '我是自动办事助手，不是真人。说“人工”，随时找到人。'
    : 'I am an automatic assistant, not a person.'
  return Response.json({ turnId: type, outcome: 'asked', locale, parts: [part], spoken: '', notice })
}
