// The renderer of guide texts: paragraphs, lists, phones, and everything else as it is written.
import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { guideText } from '../../functions/channels/web/portal/guide-text.ts'

async function shown(text: string, phones: string[] = []): Promise<string> {
  const page = await html`${guideText(text, 'zh-CN', phones)}`
  return page.toString().replaceAll(/\s*(<\/?(p|[ou]l|li)>)\s*/g, '$1')
}

const tel = (number: string) => `<a class="phone" href="tel:${number}">${number}</a>`

test.each([
  ['先去。\n再来。', '<p>先去。</p><p>再来。</p>'],
  ['带上：\n\n- 户口簿\n- 旧证\n\n就行。', '<p>带上：</p><ul><li>户口簿</li><li>旧证</li></ul><p>就行。</p>'],
  ['1. 去\n2. 填\n- 拍照', '<ol start="1"><li>去</li><li>填</li></ol><ul><li>拍照</li></ul>'],
  ['10. 到家', '<ol start="10"><li>到家</li></ol>'],
  ['2026. 年底', '<p>2026. 年底</p>'],
  ['1.5 元', '<p>1.5 元</p>'],
  ['-5 度', '<p>-5 度</p>'],
  ['**粗** [链接](x) # 题', '<p>**粗** [链接](x) # 题</p>'],
  ['<b>&"', '<p>&lt;b&gt;&amp;&quot;</p>'],
])('%j is shown as %s', async (text, shownAs) => {
  expect(await shown(text)).toBe(shownAs)
})

test.each([
  ['打 12345 问', ['12345'], `<p>打 ${tel('12345')} 问</p>`],
  ['- 打12345', ['12345'], `<ul><li>打${tel('12345')}</li></ul>`],
  ['编号 9123456', ['12345'], '<p>编号 9123456</p>'],
  ['打 0633-12345', ['12345'], '<p>打 0633-12345</p>'],
  ['打 0633-12345', ['12345', '0633-12345'], '<p>打 <a class="phone" href="tel:063312345">0633-12345</a></p>'],
  ['打 12345', [], '<p>打 12345</p>'],
])('in %j the phones %j can be tapped', async (text, phones, shownAs) => {
  expect(await shown(text, phones)).toBe(shownAs)
})
