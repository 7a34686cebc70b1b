// Proves on made-up pages with planted faults that the measures of lines, edges, colour, names and time see them.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from './browser-test.ts'
import { changesByItself } from './measure/by-itself.ts'
import { colourAlone } from './measure/colour-alone.ts'
import { edgeContrast } from './measure/edge-contrast.ts'
import { everything } from './measure/everything.ts'
import { watchGestures } from './measure/gestures.ts'
import { unlikeLabels } from './measure/labels.ts'
import { lineHeights } from './measure/line-heights.ts'
import { outOfOrder } from './measure/order.ts'
import { structureFaults } from './measure/structure.ts'
import { reading } from './reading.ts'

/** As the widget does, everything measured stands in an open shadow root. */
async function show(page: Page, body: string): Promise<Page> {
  await page.setContent(
    `<!doctype html><html lang="en"><title>Made up</title><style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
    <main><h1>Made up</h1><x-guest><template shadowrootmode="open">${body}</template></x-guest></main>`,
  )
  return page
}

const MIIT = { lines: 1.5, paragraphs: 1.3 }

describeInBrowser('the measures of what is asked for old people and by WCAG', (openPage: OpenPage) => {
  test.each([
    ['lines that stand close', '<p style="line-height: 1.4">Too close.</p>', 'line height 1.40 “Too close.”'],
    [
      'a button of two lines',
      '<p>A</p><button style="line-height: normal; width: 50px">Go on now</button>',
      'line height 1.20 “Go on now”',
    ],
    [
      'paragraphs that stand close',
      '<style>p { margin: 0 }</style><p>One sentence.</p><p>Another one.</p>',
      'paragraphs 1.00 lines apart: “Another one.”',
    ],
    [
      'items that stand close',
      '<ul style="padding: 0"><li>One sentence.</li><li style="margin-top: 2px">Another one.</li></ul>',
      'paragraphs 1.08 lines apart: “Another one.”',
    ],
  ])('line heights see %s', async (_, body, fault) => {
    const { faults, measured } = await lineHeights(await show(await openPage(), body), MIIT)
    expect(measured).toBeGreaterThan(1)
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  test('line heights are quiet about paragraphs with room, a form, and what stands side by side', async () => {
    const page = await show(
      await openPage(),
      `<style>p { margin: 0 }</style><button style="line-height: 1">Go</button>
      <p>One sentence.</p><p style="margin-top: 8px">Another one.</p>
      <form><p>For example this.</p><p>It is missing.</p></form>
      <div style="display: flex"><p>Left, here.</p><p>Right, there.</p></div>`,
    )
    expect((await lineHeights(page, MIIT)).faults).toEqual([])
  })

  test.each([
    ['a box whose edge is too light', '<input style="border: 2px solid #bbb">', 'an edge of 1.92:1'],
    ['a box without an edge', '<textarea style="border: 0; background: #fff"></textarea>', 'an edge of 1.00:1'],
    [
      'an edge that is drawn and not seen',
      '<button style="border: 1px solid #ccc; background: none">Go</button>',
      '“Go”',
    ],
    [
      'a drawing that is too light',
      '<svg width="9" height="9" fill="none" stroke="#aaa"><path d="M0 0h9"/></svg>',
      'a drawing of 2.32:1',
    ],
    [
      'a bar that cannot be read',
      '<progress value="1" max="2" style="color: #ddd; background: #fff"></progress>',
      'a bar of',
    ],
  ])('edge contrast sees %s', async (_, body, fault) => {
    const { faults, measured } = await edgeContrast(await show(await openPage(), body), 3)
    expect(measured).toBe(1)
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  test('edge contrast is quiet about a dark edge, a dark ground and words alone', async () => {
    const page = await show(
      await openPage(),
      `<input style="border: 1px solid #777"><button style="border: 1px solid #ccc; background: #124">Go</button>
      <button style="border: 0; background: none">Words</button>`,
    )
    expect(await edgeContrast(page, 3)).toMatchObject({ measured: 2, faults: [] })
  })

  test.each([
    [
      'a link in a sentence',
      '<p>See <a href="/" style="text-decoration: none">the guide</a> first.</p>',
      'a link by its colour alone: “the guide”',
    ],
    [
      'a box that is wrong and does not say so',
      '<input aria-invalid="true" aria-describedby="f"><p id="f"></p>',
      'wrong by its colour alone',
    ],
    ['a bar without words', '<progress value="1" max="2"></progress>', 'no words for a bar'],
  ])('colour alone is seen in %s', async (_, body, fault) => {
    expect(await colourAlone(await show(await openPage(), body))).toEqual([expect.stringContaining(fault)])
  })

  test('colour with words, weight or a line beside it is left in peace', async () => {
    const page = await show(
      await openPage(),
      `<p>See <a href="/">the guide</a>, call <a href="tel:1" style="text-decoration: none; font-weight: 700">12333</a>.</p>
      <input aria-invalid="true" aria-describedby="f"><p id="f">It is empty.</p>
      <p id="s">Step 1 of 2</p><progress value="1" max="2" aria-labelledby="s"></progress>`,
    )
    expect(await colourAlone(page)).toEqual([])
  })

  test('a name without its label is seen', async () => {
    const page = await show(
      await openPage(),
      '<button aria-label="Close">Done</button><button aria-label="Change: name">Change</button><input aria-label="Said" placeholder="Write here">',
    )
    expect(await unlikeLabels(page)).toEqual([
      expect.stringContaining('“Done” is called “Close”'),
      expect.stringContaining('“Write here” is called “Said”'),
    ])
  })

  test('headings that leave a level out, a message of another language, and two of one id are seen', async () => {
    const page = await show(
      await openPage(),
      `<dialog open lang="en"><h2>Top</h2><h4 id="two">Far below</h4>
      <article class="message" lang="en"><p class="words" id="two">请核对</p></article>
      <article class="message"><p class="words">Words</p></article></dialog>`,
    )
    expect(await structureFaults(page)).toEqual([
      'h4 after h2: “Far below”',
      'told as English: 请核对',
      'article without its language',
      'two things are called #two',
    ])
  })

  test('what stands above what comes before it, and what jumps the line, is seen', async () => {
    const page = await show(
      await openPage(),
      `<dialog open><button>One</button> <button>Two</button><div style="display: flex; flex-direction: column-reverse">
      <input aria-label="Three"><a href="/">Four</a></div><button tabindex="2">Five</button></dialog>`,
    )
    expect(await outOfOrder(page)).toEqual([
      expect.stringContaining('jumps the line'),
      expect.stringContaining('stands above what comes before it: dialog > div > a after'),
    ])
  })

  test('who listens for fingers that move, shake or only come down is seen, and what is meant is not', async () => {
    const page = await openPage()
    const read = await watchGestures(page, ['pointerdown on b.meant'])
    await page.goto(
      `data:text/html,<b class="meant">b</b><i>i</i><script>const i = document.querySelector('i');
      for (const type of ['click', 'keydown', 'touchstart', 'pointermove']) i.addEventListener(type, () => {});
      document.querySelector('b').addEventListener('pointerdown', () => {});
      addEventListener('devicemotion', () => {})</script>`,
    )
    await page.locator('i').click()
    expect(await read()).toEqual([
      'listens for touchstart on i',
      'listens for pointermove on i',
      'listens for devicemotion on Window',
    ])
  })

  test('what comes up, goes away or moves while nobody does anything is seen', async () => {
    const page = await openPage()
    await page.clock.install()
    await show(page, '<p id="lure" hidden>Rate us</p><p id="note">For a moment</p>')
    expect(await changesByItself(page, 60_000)).toEqual([])
    await page.evaluate(() => {
      const root = document.querySelector('x-guest')?.shadowRoot
      setTimeout(() => root?.getElementById('lure')?.removeAttribute('hidden'), 30_000)
      setTimeout(() => root?.getElementById('note')?.remove(), 50_000)
    })
    expect(await changesByItself(page, 60_000)).toEqual([
      expect.stringContaining('gone: “For a moment”'),
      expect.stringContaining('has come: “Rate us”'),
    ])
  })

  test('everything together sees a fault of each kind', async () => {
    const page = await show(
      await openPage(),
      `<img src="data:," alt="A drawing"><p style="color: #777; font-size: 10px; line-height: 1">low</p>
      <button style="transition: opacity 2s; inline-size: 20px"></button><input style="border: 1px solid #eee" aria-label="box">`,
    )
    const { faults, controls } = await everything(page, { contrast: 7, text: 18, target: 60, lines: MIIT, still: true })
    expect(controls).toBe(2)
    for (const kind of [
      'button-name',
      '4.48:1',
      '10 px',
      'an edge of',
      'line height 1.00',
      'a button without a name',
      'a drawing is told',
      'moves: ',
      ' px main > x-guest > input',
    ])
      expect(faults).toContainEqual(expect.stringContaining(kind))
  })

  test('reading tells what a screen reader has to tell, and steadily', async () => {
    const page = await show(
      await openPage(),
      `<dialog open aria-label="Panel"><h2>Office</h2>
      <div role="log" aria-label="Talk"><article class="message"><p>Before</p><a href="/">Source</a></article>
      <article class="message"><p>Your <b>number</b> is BB-Y2QA-HJJ6-CTP0.</p><details><summary>Why?</summary><p>So.</p></details></article></div>
      <label for="x">Name</label><input id="x" value="Wang" aria-invalid="true" aria-describedby="f" autofocus><p id="f">Code 3 8 2 1 0 4</p></dialog>`,
    )
    await page.locator('input').focus()
    expect((await reading(page)).join('\n')).toBe(
      `dialog “Panel”
  heading “Office” level 2
  log “Talk”
    … what came before
      link “Source”
    article
      paragraph “Your number is ⟨reference⟩.”
      group
        unfolds “Why?” folded
  “Name”
  box “Name” invalid filled “Wang” described “Code ⟨code⟩” ← focus
  paragraph “Code ⟨code⟩”`,
    )
  })
})
