// What goes into a prompt tells no stranger who a citizen is, and still tells the model what is asked.
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fc } from '../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { readExamples } from '../../functions/knowledge/examples.ts'
import { maskForModel } from '../../functions/safety/mask-for-model.ts'
import { TIMED, workOf } from '../timed.ts'

/** The text, and what of it must be gone. */
const PRIVATE: [text: string, hidden: string][] = [
  ['我叫王小明，身份证丢了', '小明'],
  ['我是王小明', '小明'],
  ['名字是李秀英', '秀英'],
  ['我姓欧阳', '欧阳'],
  ['姓名：赵铁柱，电话13800138000', '铁柱'],
  ['帮王建国先生问一下', '王建国'],
  ['找李阿姨办的', '李阿姨'],
  ['我妈李秀英的养老金停了', '秀英'],
  ['我爱人叫张伟，在外地', '张伟'],
  ['我叫买买提·吐尔逊', '吐尔逊'],
  ['阿依古丽·买买提的社保卡', '古丽'],
  ['my name is anna smith and I lost my passport', 'smith'],
  ["I'm Anna Smith", 'Anna'],
  ['Mr Jones needs a residence permit', 'Jones'],
  ['My wife Mary Jones lost it', 'Mary'],
  ['我住在日照市东港区海曲路88号3单元201', '海曲路88'],
  ['阳光小区5号楼2单元的居住证', '阳光小区'],
  ['家在石臼村3组', '石臼'],
  ['I live at 12 Beijing Road, Rizhao', 'Beijing Road'],
  ['Room 1203, 5 Haiqu Road', '1203'],
  ['我1956年3月2日出生', '3月2日'],
  ['出生日期：19560302', '0302'],
  ['I was born on 2 March 1956', 'March'],
  ['车牌鲁L12345违章', 'L12345'],
  ['邮编276800', '276800'],
  ['微信号: wxid_abc123', 'wxid_abc123'],
  ['13800138000', '13800138000'],
  ['ＥＡ０００００００', '０００００'],
  ['zhang.san@example.com', 'zhang.san'],
  ['李秀英那个玩意儿整不明白', '秀英'],
  ['帮张伟整一下', '张伟'],
  ['给李秀英补办', '秀英'],
  ['李秀英要办', '秀英'],
  ['我爸刘德华走不动了', '德华'],
  ['昨天王建国去过了', '建国'],
  ['跟欧阳娜娜一块去', '娜娜'],
  ['我王芳卡没了', '王芳'],
  ['给王国强整整', '国强'],
  ['我家李子涵上学', '子涵'],
  ['Wang Xiaoming here', 'Xiaoming'],
  ['xiaoming wang here, it broke', 'xiaoming'],
  ['please help li xiuying', 'xiuying'],
  ['i am anna smith', 'smith'],
  ["i'm john jones and it broke", 'jones'],
  ['i am emily white and it broke', 'white'],
  ['this is anna smith', 'smith'],
  ['我1985年3月12号生，那个啥', '3月12'],
  ['1985.3.12生人', '3.12'],
  ['一九八五年三月十二号生的', '三月'],
  ['生日是农历三月十二', '十二'],
  ['1985年出生', '1985'],
  ['我生日0312', '0312'],
  ['born on the 12th of March 1985', '12th'],
  ['born in March 1985', '1985'],
  ['dob 12/3/1985', '12/3'],
  ['12 March 1985 is my birthday', '1985'],
  ['I live at 88 xingfu lu', 'xingfu'],
  ['xingfu lu 88', '88'],
  ['my address is 88 xingfulu room 3', 'room 3'],
  ['one three eight zero zero one three eight zero zero zero', 'eight zero'],
  ['one-three-eight double zero 1 3 8 triple zero', 'eight'],
  ['壹叁捌零零壹叁捌零零零', '壹叁捌'],
  ['①③⑧⓪⓪①③⑧⓪⓪⓪', '①③⑧'],
  ['❶❸❽⓿⓿❶❸❽⓿⓿⓿', '❶❸❽'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣', '1️⃣3️⃣'],
  ['138OO138OOO', '138'],
  ['l38-oo13-8ooo', '38-'],
  ['a (at) b dot com', 'b dot com'],
  ['anna[at]smith.net', 'smith'],
  ['anna dot smith at smiths dot co dot uk', 'smiths'],
  ['zhang＠zhangsan.cn', 'zhangsan'],
  ['张三@zhangsan.cn', '张三'],
  ['a***@zhangsan.cn', 'zhangsan'],
]

/** Nothing of these is anyone's own. */
const PUBLIC = [
  '我妈高血压在外地看病能报吗',
  '我是农民，单位没交社保',
  '我是安徽人，在日照打工',
  '孩子叫什么名字都行吗',
  '老公上班出车祸了，算工伤吗',
  '身份证丢了要多少钱，打12345吗',
  '住满半年能办居住证吗',
  '养老金认证要回老家吗',
  '2026年11月21日前去签注',
  '补办要40元，60日发证',
  '我在北京市朝阳区打工，老家在山东省日照市',
  '派出所在哪，几点上班',
  '儿子上大学要迁户口吗',
  '问老师要证明',
  '电子社保卡、医保码和居住证',
  '小区停水好几天没人来修',
  'I am Chinese and live in Beijing',
  'How do I replace a lost ID card?',
  'My son needs a passport for Hong Kong',
  'Can my mother do the pension check at home?',
  'I am retired and live in Rizhao',
  'The National Medical Insurance app does not open',
  '申请人照片和联系人怎么填',
  '身份证到期，能叫别人替他去不',
  '给孩子包红包要缴税吗',
  '记不住身份证号，员工宿舍能办居住证吗',
  '我妈张家港的医保，我爸马鞍山的社保',
  '给两张照片，这张明细清楚',
  '2026年3月1日生效，孩子刚出生',
  '①身份证②户口簿③照片④居住证⑤申请表⑥结婚证⑦出生证',
  '我查到壹万贰仟元',
  'i am looking for help',
  'i am not sure where to go',
  'i am self employed and over sixty',
  'i am moving house next week',
  "it's urgent please",
  'new resident here, what now',
  'my name is spelled wrong on the card',
  'my baby was born 3 days ago in Rizhao',
  'I live at home with my son',
  'one or two or three days, nine to five',
  'look at gov.cn, or at the station',
]
/** Each begins with a sign that families are called by, and is no one. */
const ORDINARY =
  '王府井 高中 马上 张家港 白天 方便 安全 常住 和平 时候 成都 金额 于是 许多 曾经 黄页 文件 平时 包括 关于 石家庄 钱 车 万一 应该 连续 温州 段 夏天 江苏 史 龙 丁 余额 施工 伍 齐全 路 ' +
  '高血压 高新区 马路 周末 何时 任何 许可证 付款 白内障 黄金 江西 成立 安康 连云港 毛病 房产证 申领 单位 党员 管理 司机 农村 毕业 宁波 康复 文明 齐鲁 章丘 吴江 焦虑 尚未 凌晨 卫健委 穆斯林 徐州 孙女 林业 谢谢 程序 任务 陆续 秦皇岛 江北区 严重 莫非'

test.each(PRIVATE)('%s keeps nothing of %s', (text, hidden) => {
  expect(maskForModel(text, [])).not.toContain(hidden)
  expect(maskForModel(text, [])).toContain('**')
})

test.each(PUBLIC)('%s goes as it is', (text) => expect(maskForModel(text, [])).toBe(text))

test.each(['W', '帮W办一下', '给W', '我W要办', '我妈W', '我爸W的', 'W怎么弄', '请问W', '去W办'])(
  'an ordinary word stays: %s',
  (frame) => {
    for (const word of ORDINARY.split(' ')) {
      expect(maskForModel(frame.replace('W', word), [])).toBe(frame.replace('W', word))
    }
  },
)

test('of what citizens ask hardly a word is starred', () => {
  const dir = resolve(import.meta.dirname, '../../knowledge')
  const asked = readdirSync(dir).flatMap((id) => {
    const { examples } = readExamples(dir, id)
    if (!examples) return []
    const { questions, dialogues } = examples
    return [...Object.values(questions).flat(), ...(dialogues ?? []).flatMap(({ turns }) => turns)].map(
      ({ ask }) => ask,
    )
  })
  expect(asked.length).toBeGreaterThan(700)
  const changed = asked.filter((ask) => maskForModel(ask, []) !== ask)
  expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(asked.length / 100)
})

test('what a conversation knows is starred with its parts, and cities stay', () => {
  const known = ['王小明', '山东省日照市东港区海曲路88号', 'Anna Smith', '银杏里社区卫生院门口']
  expect(maskForModel('小明在日照市，住海曲路，Anna also', known)).toBe('**在日照市，住***，**** also')
  expect(maskForModel('anna smith 办身份证', known)).toBe('********** 办身份证')
})

describe('no number of a person goes into a prompt', () => {
  // Synthetic ones only: born in 1900, or published examples.
  const VECTORS =
    '110101190001010014 11010119000101009X 11010519491231002X 110101190001010015 440524188001010014 810000190001010018 83000019000101002X 911840190001010017 91350100M000100Y43 91371102MA0000007U 11370000000000019R 911101010000000002 13800138000 6200000000000005 6217000000000000004 E00000000 EA0000000 H00000000 11010119000101001443 A000000000'.split(
      ' ',
    )
  const full = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const spoken = (text: string) => text.replace(/[0-9]/g, (digit) => '零幺二三四五六七八九'[Number(digit)] ?? '')
  const WRITINGS: [name: string, write: (text: string) => string][] = [
    ['plain', (text) => text],
    ['lower case', (text) => text.toLowerCase()],
    ['full width', full],
    ['spoken', spoken],
    ['spaced', (text) => [...text].join(' ')],
    ['dashed', (text) => text.replace(/(.{4})(?=.)/g, '$1-')],
    ['in fours', (text) => text.replace(/(.{4})(?=.)/g, '$1 ')],
  ]

  test.each(WRITINGS)('however it stands: %s', (_name, write) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VECTORS),
        fc.constantFrom('', '我的号是', 'my number is ', '电话：', '（'),
        fc.constantFrom('', '。', ' 谢谢', '）', ', thanks'),
        (vector, before, after) => {
          const written = write(vector)
          expect(maskForModel(`${before}${written}${after}`, [])).not.toContain(written)
        },
      ),
    )
  })
})

test('masking twice hides no more, and a long text takes no long time', TIMED, () => {
  for (const text of [...PRIVATE.map(([each]) => each), ...PUBLIC]) {
    expect(maskForModel(maskForModel(text, []), [])).toBe(maskForModel(text, []))
  }
  const seeds = [
    '我叫',
    '王',
    '路',
    '1',
    'a ',
    '村',
    'My wife ',
    '1 Beijing ',
    '住在日照市',
    '·',
    '一 ',
    '李秀英',
    '王子',
    '1O',
    'one ',
    'a at b dot ',
    'a@',
    'i am anna ',
    '1 xingfu ',
    'xiao',
  ]
  const work = workOf(() => seeds.forEach((seed) => maskForModel(seed.repeat(10_000 / seed.length), ['王小明'])))
  expect(work).toBeLessThan(6000)
})
