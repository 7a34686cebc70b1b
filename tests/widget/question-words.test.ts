// How a question and an amount stand on the card.
import { describe, expect, it } from 'vitest'
import { bareFigure, inThousands } from '../../web-widget/inputs/money-groups.ts'
import { splitQuestion } from '../../web-widget/parts/question.ts'

describe('the words of a question', () => {
  it.each([
    ['在那边住哪儿？不想说可以跳过。', '在那边住哪儿？', '不想说可以跳过。', ''],
    ['What is the address there? You may skip this.', 'What is the address there?', 'You may skip this.', ''],
    ['请写下您的名字。', '请写下您的名字。', '', ''],
    ['去窗口时请带上：1.5 寸照片。这里还收不了照片。', '去窗口时请带上：1.5 寸照片。', '这里还收不了照片。', ''],
    ['Bring 1.5 inch photos. None can be sent here.', 'Bring 1.5 inch photos.', 'None can be sent here.', ''],
    ['先说清楚：\n- 交给谁？\n- 留多久\n您同意吗？', '先说清楚：', '- 交给谁？\n- 留多久', '您同意吗？'],
    ['选哪个？\n- 甲\n- 乙？', '选哪个？', '- 甲\n- 乙？', ''],
  ])('%s', (text, heading, body, closing) => {
    expect(splitQuestion(text)).toEqual({ heading, body, closing })
  })
})

describe('an amount', () => {
  it.each([
    ['12345.6', '12,345.6'],
    ['１２３４５６７', '1,234,567'],
    ['12,345.60', '12,345.60'],
    ['120.', '120'],
    ['007', '7'],
    ['1.5万', undefined],
    ['', undefined],
  ])('%s is read back as %s', (written, shown) => {
    expect(inThousands(written)).toBe(shown)
  })

  it('goes out as plain figures, and words as they are', () => {
    expect(['12,345.60', '１２０', '1.5万'].map(bareFigure)).toEqual(['12345.60', '120', '1.5万'])
  })
})
