// Names, regions, addresses and free text.
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import type { Gazetteer } from '../../../functions/filings/slots/slot-value.ts'
import { regionTable } from '../../../functions/knowledge/region-table.ts'
import { openRegions } from '../../../functions/knowledge/regions.ts'
import { heard, places, TODAY } from './reading.ts'

describe('a name', () => {
  it.each([
    ['王小明', '王小明'],
    ['㐂', '㐂'],
    ['𠮷', '𠮷'],
    ['﨎明', '﨎明'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提・吐尔逊', '买买提·吐尔逊'],
    ['我叫王小明', '王小明'],
    ['你好，我是王小明。', '王小明'],
    ['孩子的名字叫王小明', '王小明'],
    ['姓名：王小明', '王小明'],
    ['我姓王，叫小明', '王小明'],
    ['王小明，大小的小', '王小明'],
    ['王小明，不对，王晓明', '王晓明'],
    ['王 小 明', '王小明'],
    ['是明华', '是明华'],
    ['My name is John Smith', 'John Smith'],
    ['I am Mary O’Neil', 'Mary O’Neil'],
    ['Anna-Maria  de la Cruz', 'Anna-Maria de la Cruz'],
    ['Li Guihua, and her ID is 510202200001010025', 'Li Guihua'],
    ['李桂花，身份证号是510202200001010025', '李桂花'],
    ['王小明，改成王晓明', '王晓明'],
    ['He Jing', 'He Jing'],
    ['She Xianglin', 'She Xianglin'],
    ['Nguyen Thi My', 'Nguyen Thi My'],
    ['she lives with me', '✗ not-a-name'],
    ['it is for my dad', '✗ not-a-name'],
    ['她跟我住', '✗ not-a-name'],
    ['给自己办', '✗ not-a-name'],
    ['我自己', '✗ not-a-name'],
    ['for my mother', '✗ not-a-name'],
    ['改成王小明', '✗ not-a-name'],
    ['换成北京', '✗ not-a-name'],
    ['王小明1', '✗ not-a-name'],
    ['王\u0007小明', '✗ not-a-name'],
    ['什么意思', '✗ not-a-name'],
    ['王'.repeat(51), '✗ too-long'],
    ['', '✗ nothing-heard'],
  ])('%s is %s', (said, value) => expect(heard('name', said)).toBe(value))

  it('keeps every Han character, those newer than this engine included', () => {
    const blocks = [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0xf900, 0xfa6d],
      [0x20000, 0x323af],
      [0x32400, 0x32fff],
    ] as const
    const han = fc
      .oneof(...blocks.map(([min, max]) => fc.integer({ min, max })))
      .map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(han, (character) => {
        expect(heard('name', `王${character}`)).toBe(`王${character}`)
      }),
    )
  })
})

describe('a name or a place', () => {
  let gazetteer: Gazetteer
  beforeAll(async () => {
    const table = await regionTable()
    gazetteer = openRegions(() => table)
  })

  it.each([
    ['北京', '✗'],
    ['上海人', '✗'],
    ['山东日照', '✗'],
    ['东港区', '✗'],
    ['江山市', '✗'],
    ['石家庄', '✗'],
    ['青岛', '✗'],
    ['Beijing', '✗'],
    ['Anyang', '✗'],
    ['高兴', '高兴'],
    ['江山', '江山'],
    ['林州', '林州'],
    ['王日照', '王日照'],
    ['沈阳', '✗'],
    ['我叫沈阳', '沈阳'],
    ['An Yang', 'An Yang'],
  ])('%s is %s', (said, name) => {
    const value = readSlot('name', said, { locale: 'zh-CN', today: TODAY, places: gazetteer })
    expect(value.ok ? value.value : '✗').toBe(name)
  })
})

describe('a region', () => {
  it.each([
    ['日照市', '371100'],
    ['我在日照', '371100'],
    ['我家住在日照那边。', '371100'],
    ['I live in Rizhao', '371100'],
    ['371100', '371100'],
    ['371102001', '371102001'],
    ['上饶', '361100'],
    ['371199', '✗ unknown-place'],
    ['37', '✗ unknown-place'],
    ['火星', '✗ unknown-place'],
    ['鼓楼区', '✗ ambiguous-place'],
  ])('%s is %s', (said, code) => expect(heard('region', said)).toBe(code))

  it('of a common name is offered with full names', () => {
    expect(readSlot('region', '我在鼓楼区', { locale: 'zh-CN', today: TODAY, places })).toMatchObject({
      options: [
        { id: '320106', label: '江苏省南京市鼓楼区' },
        { id: '350102', label: '福建省福州市鼓楼区' },
      ],
    })
  })
})

describe('an address and free text', () => {
  it.each([
    ['海曲东路1号3单元201', '海曲东路1号3单元201'],
    ['我家住在海曲东路1号', '海曲东路1号'],
    ['地址是：海曲东路1号。', '海曲东路1号'],
    ['My address is 1 Haiqu East Road', '1 Haiqu East Road'],
    ['海曲路', '✗ too-short'],
    ['12345678', '✗ not-an-address'],
    ['路'.repeat(101), '✗ too-long'],
  ])('address %s is %s', (said, value) => expect(heard('address', said)).toBe(value))

  it('text is kept as written, between 1 and 500 characters', () => {
    expect(heard('text', '  第一行\r\n第二行\u0007 ')).toBe('第一行\n第二行')
    expect(heard('text', '𠮷'.repeat(500))).toBe('𠮷'.repeat(500))
    expect(heard('text', '𠮷'.repeat(501))).toBe('✗ too-long')
    expect(heard('text', ' \n ')).toBe('✗ nothing-heard')
  })
})
