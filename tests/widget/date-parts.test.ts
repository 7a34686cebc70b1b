// A date written in one box, in three boxes, and made one again.
import { describe, expect, it } from 'vitest'
import { figure, isWholeDate, splitDate, writeDate } from '../../web-widget/inputs/date-parts.ts'

const parts = (year: string, month = '', day = '') => ({ year, month, day })

describe('a date in the first box', () => {
  it.each([
    ['1958年3月5日', parts('1958', '3', '5')],
    ['1958年03月05日 星期三', parts('1958', '3', '5')],
    ['1958年3月', parts('1958', '3')],
    ['1958年', parts('1958')],
    ['1958-3-5', parts('1958', '3', '5')],
    ['1958/03', parts('1958', '3')],
    ['1958.12.31', parts('1958', '12', '31')],
    ['19580305', parts('1958', '3', '5')],
    ['１９５８年３月５号', parts('1958', '3', '5')],
    ['March 1958', parts('1958', '3')],
    ['5 March 1958', parts('1958', '3', '5')],
    ['5th of Sept. 1958', parts('1958', '9', '5')],
    ['Wednesday, March 5, 1958', parts('1958', '3', '5')],
  ])('%s is split', (written, expected) => {
    expect(splitDate(written)).toEqual(expected)
  })

  it.each(['今天', 'next Monday', '3月5日', '5/3/1958', '一九五八年三月', '1958', '58', 'Smarch 1958', ''])(
    '%s is not for us to split',
    (written) => {
      expect(splitDate(written)).toBeUndefined()
    },
  )

  it.each([
    ['1958年', true],
    ['1958年3月5日', true],
    ['19580305', true],
    ['5 March 1958', true],
    ['March 1958', true],
    ['1958-1', false],
    ['1958年1', false],
    ['5 March 195', false],
    ['1958', false],
  ])('%s is finished while it is being written: %s', (written, finished) => {
    expect(isWholeDate(written)).toBe(finished)
  })

  it('each box takes the figure with its word, zeros and full-width digits', () => {
    expect(['1958年', '０３', '3月', 'March', '05日', 'x'].map(figure)).toEqual(['1958', '3', '3', '3', '5', 'x'])
  })

  it('goes out as each language writes it, and a month that does not exist is left for the service to tell', () => {
    expect(writeDate(parts('1958', '3', '5'), 'zh-CN')).toBe('1958年3月5日')
    expect(writeDate(parts('1958', '3', '5'), 'en')).toBe('5 March 1958')
    expect(writeDate(parts('1958', '13', '5'), 'en')).toBe('1958-13-5')
  })
})
