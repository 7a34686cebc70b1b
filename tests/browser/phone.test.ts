// Whole calls through the telephone in the browser, over the signed webhook, as people make them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { caller, type Telephone } from './caller.ts'
import { answerAll, MEDICAL_BY_KEYS, MEDICAL_BY_WORDS, MEDICAL_IN_ENGLISH } from './caller-answers.ts'
import { type OpenPhone, openPhoneSite } from './open-phone.ts'

describeInBrowser('a call in the browser', (openPage) => {
  let site: OpenPhone
  beforeAll(async () => {
    site = await openPhoneSite()
  }, 120_000)
  afterAll(() => site.close())

  async function pickUp(path = '/phone'): Promise<Telephone> {
    const page = await openPage({ viewport: { width: 390, height: 844 } })
    await page.clock.install()
    await page.goto(site.origin + path)
    return caller(page)
  }
  const text = (telephone: Telephone) => telephone.said.textContent()

  test('a question is answered in Chinese', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    expect(await text(telephone)).toMatch(/机器.*人工/u)
    await telephone.say('身份证丢了补办要多少钱')
    expect(await text(telephone)).toContain('40 元')
    await expect.poll(() => telephone.state.textContent(), { timeout: 10_000 }).toBe('对方在说')
  })

  test('a question is answered in English, on the English line', async () => {
    const telephone = await pickUp('/phone?locale=en')
    await telephone.ring()
    expect(await text(telephone)).toContain('machine')
    await telephone.say('I lost my ID card. What does a new one cost?')
    expect(await text(telephone)).toContain('40 yuan')
  })

  test('9 goes on in the other language', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.page.locator('[data-key="9"]').click()
    await telephone.until(telephone.page.locator('.captions').getByText('in English'))
    await telephone.say('I lost my ID card. What does a new one cost?')
    expect(await text(telephone)).toContain('40 yuan')
  })

  test('a filing reaches its receipt by words', { timeout: 120_000 }, async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('我要办异地就医备案')
    await answerAll(telephone, MEDICAL_BY_WORDS, /收到了/u)
    expect(await text(telephone)).toMatch(/编号/u)
  })

  test('a filing reaches its receipt by keys', { timeout: 120_000 }, async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('我要办异地就医备案')
    await answerAll(telephone, MEDICAL_BY_KEYS, /收到了/u)
    const all = await telephone.heardAll()
    expect(all).toMatch(/0 ?0 ?1 ?7/u)
    expect(all).not.toContain('510202200001010017')
  })

  test('a filing reaches its receipt in English', { timeout: 120_000 }, async () => {
    const telephone = await pickUp('/phone?locale=en')
    await telephone.ring()
    await telephone.say('I want to file for medical care in another province')
    await answerAll(telephone, MEDICAL_IN_ENGLISH, /pre-application is in/iu)
  })

  test('0 puts it through; when nobody answers, a call back is offered and noted', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.press('0')
    await telephone.until(telephone.page.getByRole('button', { name: '没人接' }))
    expect(await telephone.state.textContent()).toMatch(/正在转接 \d+/u)
    await telephone.page.getByRole('button', { name: '没人接' }).click()
    await telephone.page.locator('.captions').getByText('回电话').waitFor()
    await telephone.press('1')
    expect(await text(telephone)).toMatch(/记下了|编号/u)
  })

  test('a person who answers and hangs up leaves the caller with the machine again', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('人工')
    await telephone.until(telephone.page.getByRole('button', { name: '有人接' }))
    await telephone.page.getByRole('button', { name: '有人接' }).click()
    expect(await telephone.state.textContent()).toContain('有人接了')
    await telephone.page.getByRole('button', { name: '人工说完，挂断' }).click()
    await telephone.page.locator('.captions').getByText('您又回到帮办了').waitFor()
  })

  test('silence is asked again, then helped, then put through', { timeout: 120_000 }, async () => {
    const telephone = await pickUp()
    await telephone.ring()
    for (let times = 1; times <= 3; times += 1) {
      await telephone.waitInSilence()
      expect(await telephone.page.getByText('没有出声').count()).toBe(times)
    }
    await telephone.until(telephone.page.getByRole('button', { name: '没人接' }))
  })

  test('an emergency comes before everything, and one key connects it', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('家里着火了')
    expect(await text(telephone)).toContain('119')
    await telephone.press('1')
    await telephone.until(telephone.page.getByRole('button', { name: '没人接' }))
    expect(await telephone.state.textContent()).toContain('正在转接 119')
  })

  test('keys pressed while it speaks are kept, to the last', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('我要办异地就医备案')
    await telephone.say('同意')
    await telephone.say('给自己办')
    await telephone.say('我叫张三')
    expect(await telephone.state.textContent()).not.toBe('在听您说')
    await telephone.press('510202200001010017#')
    expect(await text(telephone)).toMatch(/医保是在哪个省/u)
    expect(await telephone.page.locator('.caption.caller').last().textContent()).toContain('按了 510202200001010017#')
  })

  test('a slow caller is cut off at first, and given more time after that', { timeout: 120_000 }, async () => {
    const telephone = await pickUp()
    await telephone.page.getByLabel('慢慢说的人').check()
    await telephone.page.locator('summary').click()
    await telephone.ring()
    const inside = telephone.page.locator('.listens')
    const before = Number(/停 ([\d.]+) 秒/u.exec((await inside.textContent()) ?? '')?.[1])
    // Twice, for the line is told whole seconds.
    for (let times = 0; times < 2; times += 1) {
      const lines = telephone.page.locator('.caption.line')
      const stood = await lines.count()
      await telephone.page.locator('#mouth').fill('那个，身份证丢了补办要多少钱')
      await telephone.page.locator('#mouth').press('Enter')
      // The answer to what was cut off, then the answer to the rest.
      await telephone.until(lines.nth(stood + 1))
    }
    const after = Number(/停 ([\d.]+) 秒/u.exec((await inside.textContent()) ?? '')?.[1])
    expect(after).toBeGreaterThan(before)
    expect(await telephone.heardAll()).toContain('40 元')
  })

  test(
    'on a noisy line it is shown what was heard, and nobody is left without help',
    { timeout: 120_000 },
    async () => {
      const telephone = await pickUp()
      await telephone.page.getByLabel(/杂音/u).selectOption('15')
      await telephone.ring()
      for (const words of ['我想问身份证丢了补办要多少钱', '补办身份证要花多少钱', '人工']) {
        if ((await telephone.page.locator('.transfer button').count()) > 0) break
        await telephone.say(words)
      }
      await expect(telephone.page.locator('.heard').first().textContent()).resolves.toContain('线路听到：')
      expect(await telephone.heardAll()).toMatch(/40 元|转人工/u)
    },
  )

  test('the resume code stands there in large digits', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.say('我要办异地就医备案')
    await telephone.say('同意')
    await telephone.say('换手机办')
    await expect(telephone.page.locator('.code .big').textContent()).resolves.toMatch(/^\d{3} \d{3}$/)
  })

  test('who hangs up is gone, and may call again', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    await telephone.page.getByRole('button', { name: '挂断', exact: true }).click()
    await expect.poll(() => telephone.state.textContent()).toBe('通话结束')
    await expect.poll(() => site.asked.filter((line) => line === 'POST /phone/line').length).toBeGreaterThan(1)
    await telephone.page.getByRole('button', { name: '打英文热线' }).click()
    await telephone.page.locator('.captions').getByText('human').waitFor()
    expect(await telephone.page.locator('.caption.line').count()).toBe(1)
  })

  test('a dead line is told with what to do next', async () => {
    const telephone = await pickUp()
    await telephone.ring()
    site.down(true, /^\/phone\/line/)
    await telephone.page.locator('#mouth').fill('你好')
    await telephone.page.locator('#mouth').press('Enter')
    await telephone.page.getByText('请再打一次').waitFor()
    site.down(false)
    expect(await telephone.state.textContent()).toBe('电话断了')
    await telephone.page.getByRole('button', { name: '打中文热线' }).waitFor()
  })

  test('the microphone is used where the browser has a recogniser', async () => {
    const page = await openPage()
    await page.addInitScript(() => {
      class Recogniser extends EventTarget {
        lang = ''
        interimResults = false
        start() {
          const heard = Object.assign(new Event('result'), { results: [[{ transcript: `身份证丢了补办要多少钱` }]] })
          setTimeout(() => this.dispatchEvent(heard), 50)
        }
        abort() {
          this.dispatchEvent(new Event('end'))
        }
      }
      Object.assign(window, { SpeechRecognition: Recogniser, webkitSpeechRecognition: Recogniser })
    })
    await page.goto(`${site.origin}/phone`)
    const telephone = caller(page)
    await telephone.ring()
    await page.getByRole('button', { name: '用话筒说' }).click()
    await page.locator('.caption.line').nth(1).waitFor()
    expect(await text(telephone)).toContain('40 元')
  })

  test('without a recogniser there is no microphone, and all goes by writing', async () => {
    const page = await openPage()
    await page.addInitScript(() => Object.assign(window, { SpeechRecognition: null, webkitSpeechRecognition: null }))
    await page.goto(`${site.origin}/phone`)
    const telephone = caller(page)
    await telephone.ring()
    expect(await page.locator('.microphone').count()).toBe(0)
    await telephone.say('你好')
  })
})
