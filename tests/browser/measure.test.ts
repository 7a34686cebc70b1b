// Proves on made-up pages with planted faults that each measure sees them, and that it is quiet where there is none.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from './browser-test.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { globalNames, namesAdded } from './measure/globals.ts'
import { watchLayoutShift } from './measure/layout-shift.ts'
import { overflow } from './measure/overflow.ts'
import { computedStyles, HOSTILE_STYLES, styleDifferences } from './measure/style-leak.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'

/** Everything measured stands in an open shadow root, as the widget does. */
async function show(openPage: OpenPage, body: string, width = 800): Promise<Page> {
  const page = await openPage({ viewport: { width, height: 600 } })
  await page.setContent(
    `<!doctype html><html lang="en"><title>Made up</title><style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
    <main><h1>Made up</h1><x-guest><template shadowrootmode="open">${body}</template></x-guest></main>`,
  )
  return page
}

describeInBrowser('the measures', (openPage) => {
  test('axe finds a picture and a field without a name inside a shadow root, and nothing on a sound page', async () => {
    const page = await show(openPage, '<img src="data:," id="pic"><input>')
    expect(await axeFaults(page)).toEqual([
      'image-alt (critical): x-guest >>> #pic',
      'label (critical): x-guest >>> input',
    ])
    expect(await axeFaults(page, ['image-alt', 'label'])).toEqual([])
    expect(await axeFaults(await show(openPage, '<label>Name <input></label>'))).toEqual([])
  })

  test.each([
    ['grey on white', '<p style="color: #777">low</p>', 4.48],
    ['transparent ink', '<p style="color: rgb(0 0 0 / 50%)">low</p>', 3.95],
    [
      'an opaque box on a dark one',
      '<div style="background: #000"><p style="background: #777; color: #fff">low</p></div>',
      4.48,
    ],
    [
      'a transparent box',
      '<div style="background: #000"><p style="background: rgb(255 255 255 / 50%)">low</p></div>',
      5.28,
    ],
    ['a faded box', '<div style="opacity: .5"><p>low</p></div>', 3.95],
    ['a colour that is mixed', '<p style="color: color-mix(in srgb, #000 50%, #fff)">low</p>', 3.95],
    ['a hint in a field', '<style>::placeholder { color: #aaa }</style><input placeholder="low">', 2.32],
    ['made-up content', '<style>b::before { content: "low"; color: #aaa }</style><b></b>', 2.32],
  ])('contrast sees %s', async (_, body, ratio) => {
    const page = await show(openPage, `${body}<p hidden style="color: #fff">hidden</p>`)
    const { worst, faults, measured } = await contrast(page, 7)
    expect(worst).toBeCloseTo(ratio, 1)
    expect(faults).toEqual([expect.stringContaining('“low”')])
    expect(measured).toBe(2)
    expect((await contrast(page, 2)).faults).toEqual([])
  })

  test('contrast does not guess what a picture behind a text looks like', async () => {
    const page = await show(openPage, '<p style="background: linear-gradient(#fff, #000)">over</p>')
    expect((await contrast(page, 1)).faults).toEqual([expect.stringContaining('on a picture')])
  })

  test('the dark canvas counts as a background', async () => {
    const page = await show(openPage, '<p style="color: #fff">light</p>')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect((await contrast(page, 7)).faults).toHaveLength(1)
    await page.addStyleTag({ content: ':root { color-scheme: light dark }' })
    expect((await contrast(page, 7)).faults).toEqual([])
  })

  test('text sizes see the small print, and not what is meant for the ear only', async () => {
    const ear = 'position: absolute; width: 1px; height: 1px; overflow: hidden; font-size: 1px'
    const page = await show(openPage, `<p style="font-size: 11px">small</p><p style="${ear}">heard</p>`)
    expect(await textSizes(page, 12)).toEqual({
      worst: 11,
      measured: 2,
      faults: ['11 px “small” in main > x-guest > p'],
    })
  })

  test('targets see the small ones; a label counts for its box, a link in a sentence does not', async () => {
    const page = await show(
      openPage,
      `<style>button, a.big { display: inline-block; width: 90px; height: 60px }
      li { position: relative; height: 80px } li a::after { content: ""; position: absolute; inset: 0 }</style>
      <ul><li><a href="/">card</a></li></ul>
      <button>big</button> <a class="big" href="/">big</a> <p>A <a href="/">link</a> in a sentence</p>
      <label style="display: block; height: 60px"><input type="radio" style="opacity: 0"> choice</label>
      <input type="checkbox" id="small"> <button style="height: 20px">flat</button> <p><a href="/">alone</a></p>`,
    )
    const { worst, faults, measured } = await targets(page, 60)
    expect(measured).toBe(7)
    expect(worst).toBeCloseTo(13, 0)
    expect(faults).toEqual([
      expect.stringContaining('input#small'),
      expect.stringContaining('“alone”'),
      expect.stringMatching(/^20 px .*“flat”$/),
    ])
  })

  test.each([
    ['a page that is too wide', '<div style="width: 500px">wide</div>', 'the page is 180 px wider than its window'],
    [
      'a box that scrolls sideways',
      '<div style="overflow: auto; width: 99px"><p style="width: 150px">far</p></div>',
      'scrolls sideways by 51 px',
    ],
    [
      'a text cut at its side',
      '<p style="overflow: hidden; width: 60px; white-space: nowrap; text-overflow: ellipsis">too long a text</p>',
      'cut off at the side of',
    ],
    [
      'a text cut at its foot',
      '<p style="overflow: hidden; height: 20px; width: 60px">two lines of text</p>',
      'cut off above or below',
    ],
    [
      'a fixed text outside',
      '<p style="position: fixed; left: 300px; white-space: nowrap">out of sight</p>',
      'at the side of the window',
    ],
    [
      'a hint that is too long',
      '<input style="width: 60px" placeholder="much too long a hint">',
      'much too long a hint',
    ],
  ])('overflow sees %s', async (_, body, fault) => {
    const { faults, measured } = await overflow(await show(openPage, body, 320))
    expect(measured).toBe(2)
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  test('overflow is quiet about a list that scrolls down and about tight lines', async () => {
    const page = await show(
      openPage,
      `<div style="overflow: hidden; height: 99px"><div style="overflow-y: auto; height: 99px"><p style="margin-top: 500px">below</p></div></div>
      <p style="overflow: hidden; line-height: 1">帮办 gets it done</p>`,
      320,
    )
    expect((await overflow(page)).faults).toEqual([])
  })

  test('layout shift counts a box that is pushed down, and names it', async () => {
    const page = await openPage()
    const read = await watchLayoutShift(page)
    await page.goto('data:text/html,<p id="first"></p><p id="second">pushed</p>')
    expect(await read()).toEqual({ sum: 0, moved: [] })
    await page.evaluate(() => document.getElementById('first')?.setAttribute('style', 'height: 300px'))
    const { sum, moved } = await read()
    expect(sum).toBeGreaterThan(0.001)
    expect(moved).toContain('p#second')
  })

  test('a name left on the window is seen, and the measures themselves leave none', async () => {
    const page = await openPage()
    await watchLayoutShift(page)
    await page.goto('data:text/html,<p>text</p>')
    const before = await globalNames(page)
    await contrast(page, 7)
    await page.evaluate('window.left = 1; var also = 2; const hidden = 3')
    expect(namesAdded(before, await globalNames(page))).toEqual(['also', 'left'])
  })

  test("a guest's style that reaches the host is seen", async () => {
    const page = await show(openPage, '<style>p { color: red }</style><p>guest</p>')
    const before = await computedStyles(page, ['html', 'body', 'h1'])
    await page.evaluate(() => document.querySelector('x-guest')?.append('more'))
    expect(styleDifferences(before, await computedStyles(page, ['html', 'body', 'h1']))).toEqual([])
    await page.addStyleTag({ content: 'h1 { color: red }' })
    const leaks = styleDifferences(before, await computedStyles(page, ['html', 'body', 'h1']))
    expect(leaks).toContain('2 h1: color: rgb(0, 0, 0) → rgb(255, 0, 0)')
  })

  test("a host's style that reaches the guest is seen, and a guest that shuts it out is left in peace", async () => {
    const leaksInto = async (guest: string) => {
      const page = await show(openPage, guest)
      const before = await computedStyles(page, ['x-guest'], true)
      await page.addStyleTag({ content: HOSTILE_STYLES })
      return styleDifferences(before, await computedStyles(page, ['x-guest'], true))
    }
    expect(await leaksInto('<p>guest</p>')).toContainEqual(expect.stringMatching(/^0 p: letter-spacing: normal → 4px$/))
    const shut =
      ':host { all: initial !important; position: fixed !important; inset: 0 !important; font: 16px sans-serif !important }'
    expect(await leaksInto(`<style>${shut}</style><p>guest</p>`)).toEqual([])
    expect(await leaksInto(`<style>${shut} p { width: 3rem }</style><p>guest</p>`)).toContain(
      '1 p: width: 48px → 120px',
    )
  })
})

describe('two states are compared', () => {
  test('what is new and what is gone is told too', () => {
    const shared = { h1: { color: 'red' } }
    expect(styleDifferences({ ...shared, p: {} }, { ...shared, b: {} })).toEqual(['p: gone', 'b: new'])
  })
})
