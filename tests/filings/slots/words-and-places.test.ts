// Names, regions, addresses and free text.
import { fc } from '../../fast-check.ts'
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
    ['是明华', '✗ odd-name'],
    ['我叫是明华', '是明华'],
    ['My name is John Smith', 'John Smith'],
    ['I am Mary O’Neil', 'Mary O’Neil'],
    ['Anna-Maria  de la Cruz', 'Anna-Maria de la Cruz'],
    ['Li Guihua, and her ID is 510202200001010025', 'Li Guihua'],
    ['李桂花，身份证号是510202200001010025', '李桂花'],
    ['王小明，改成王晓明', '王晓明'],
    ['张三，啊不，李四', '李四'],
    ['不是张三，是李四', '李四'],
    ['李四，不是张三', '李四'],
    ['Li Lei, no, Li Mei', 'Li Mei'],
    ['我妈叫李桂花', '李桂花'],
    ['李不凡', '李不凡'],
    ['我叫胡不归', '胡不归'],
    ['那英', '那英'],
    ['欧阳上进', '欧阳上进'],
    ['次仁旺堆', '次仁旺堆'],
    ['买买提吐尔逊', '买买提吐尔逊'],
    ['Can Yücel', 'Can Yücel'],
    ['爱新觉罗启星', '爱新觉罗启星'],
    ['阿依古丽', '阿依古丽'],
    ['写李桂花', '李桂花'],
    ['李桂花吧', '李桂花'],
    ['我妈李桂花', '李桂花'],
    ['俺叫赵铁柱', '赵铁柱'],
    ['姓赵名铁柱', '赵铁柱'],
    ['孩子叫赵子涵，小名豆豆', '赵子涵'],
    ['名字太长了', '✗ not-a-name'],
    ['还没取名字', '✗ not-a-name'],
    ['我不是王强', '✗ not-a-name'],
    ['张三不是李四', '✗ not-a-name'],
    ['改', '✗ not-a-name'],
    ['撤回备案', '✗ not-a-name'],
    ['上个月', '✗ not-a-name'],
    ['等一下', '✗ not-a-name'],
    ['不知道', '✗ not-a-name'],
    ['太难了', '✗ not-a-name'],
    ['身份证', '✗ not-a-name'],
    ['陈玉兰那个东西我弄不来', '✗ not-a-name'],
    ['last month', '✗ not-a-name'],
    ['hold on', '✗ not-a-name'],
    ['this thing does not work', '✗ not-a-name'],
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

  it.each(
    '字太小 | 老花眼 | 太慢 | 有人敲门 | 再来一次 | 机器人 | 同上 | 哈哈哈 | 路太远 | 高兴死 | 李姐 | 王大爷 | 阿明家门口 | Busy | hang on a sec | same as before | the name on the card | this is stupid'.split(
      ' | ',
    ),
  )('%s is asked about, and is the name after a yes', (said) => {
    const read = readSlot('name', said, { locale: 'zh-CN', today: TODAY, places })
    if (read.ok) expect.fail(`read as ${read.value}`)
    const [yes, ...more] = read.options ?? []
    expect([read.fault, more]).toEqual(['odd-name', []])
    // What was said is not read back to whoever listens.
    expect(`${read.say}${yes?.label}`).not.toContain(said)
    expect(readSlot('name', yes?.id ?? '', { locale: 'zh-CN', today: TODAY, places }).ok).toBe(true)
  })

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
    ['村东头老李家对面', '村东头老李家对面'],
    ['老粮站隔壁', '老粮站隔壁'],
    ['我住在三官庙村大槐树底下', '三官庙村大槐树底下'],
    ['opposite the fish market', 'opposite the fish market'],
    ['海曲东路1号，不对，海曲东路2号', '海曲东路2号'],
    ['不知道啊', '✗ not-an-address'],
    ['为什么问这个', '✗ not-an-address'],
    ['好的好的', '✗ not-an-address'],
    ['跟儿子一起住', '✗ not-an-address'],
    ['yes please', '✗ not-an-address'],
    ['why do you need it', '✗ not-an-address'],
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
