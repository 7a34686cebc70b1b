// Officialese is told with the everyday word, and everyday words are left alone.
import { expect, test } from 'vitest'
import { toldOfLines } from './lines-of-a-guide.ts'

const CHINESE: [line: string, word: string, write: string][] = [
  ['请携带身份证。', '携带', 'write 带'],
  ['请携同孩子来。', '携同', 'write 带上…一起'],
  ['在窗口填报。', '填报', 'write 填'],
  ['前往图书馆。', '前往', 'write 去'],
  ['可至图书馆办。', '可至', 'write 去'],
  ['拨打热线问。', '拨打', 'write 打'],
  ['请致电图书馆。', '致电', 'write 打电话给'],
  ['您需带身份证。', '您需', 'write 要 or 请'],
  ['如需帮忙，找馆员。', '如需', 'write 要…的'],
  ['如有疑问，找馆员。', '如有', 'write 要是'],
  ['若证丢了，来补。', '若', 'write 要是'],
  ['带若干照片。', '若干', 'write 几 or 一些'],
  ['届时来拿。', '届时', 'write 到时候'],
  ['交了钱方可拿证。', '方可', 'write 才能'],
  ['孩子须家长陪。', '须', 'write 要 or 必须'],
  ['无需排队。', '无需', 'write 不用'],
  ['大人孩子均可。', '均可', 'write 都'],
  ['刷证即可。', '即可', 'write 就行'],
  ['务必带证。', '务必', 'write 一定要'],
  ['请勿转借。', '请勿', 'write 别'],
  ['敬请等候。', '敬请', 'write 请'],
  ['特此说明。', '特此', 'leave it out'],
  ['图书馆予以登记。', '予以', 'say who does what, without 予以'],
  ['材料不全的不予登记。', '不予', 'write 不给 or 不能, and say who decides'],
  ['给予帮助。', '给予', 'write 给'],
  ['图书馆准予借书。', '准予', 'write 同意'],
  ['依法依规办。', '依法依规', 'name the rule, or leave it out'],
  ['依法登记。', '依法', 'name the law, or leave it out'],
  ['原则上当天拿。', '原则上', 'write the rule and then its exception'],
  ['视情况减免。', '视情况', 'say what decides: 看…'],
  ['找相关部门问。', '相关部门', 'name the office: 派出所, 社保窗口'],
  ['带相关材料。', '相关材料', 'say which ones'],
  ['找经办机构问。', '经办机构', 'name the counter: 社保窗口, 医保窗口'],
  ['请及时来换。', '及时', 'write 马上 or 早点, or say by when'],
  ['请尽快来换。', '尽快', 'write 早点, or say by when'],
  ['带上述东西。', '上述', 'say again what it is'],
  ['该事项不收钱。', '该事项', 'write 这 or say again what it is'],
  ['借书事宜问馆员。', '事宜', 'write 事'],
  ['当天办结。', '办结', 'write 办好 or 办完'],
  ['带有效证件。', '有效证件', 'name it: 身份证, 户口簿'],
  ['持身份证办。', '持', 'write 带'],
  ['凭身份证借书。', '凭', 'write 带, 拿着 or 用'],
  ['别逾期还书。', '逾期', 'write 过期 or 晚了'],
  ['缴纳押金。', '缴纳', 'write 交'],
  ['来领取新证。', '领取', 'write 领'],
  ['学校出具证明。', '出具', 'write 开'],
  ['提交两张照片。', '提交', 'write 交'],
  ['提供户口簿复印件。', '提供', 'write 带, 交 or 开'],
  ['材料不全可以补正。', '补正', 'write 补齐'],
  ['馆员核验证件。', '核验', 'write 核对'],
  ['图书馆核发新证。', '核发', 'write 发'],
  ['家长要知悉。', '知悉', 'write 知道'],
  ['馆员会告知您。', '告知', 'write 告诉'],
  ['先咨询馆员。', '咨询', 'write 问'],
  ['馆员协助您填。', '协助', 'write 帮'],
  ['在窗口获取表格。', '获取', 'write 拿到 or 领'],
  ['自行打印。', '自行', 'write 自己'],
  ['另行收费。', '另行', 'write 另外'],
  ['尚未办证的先办。', '尚未', 'write 还没'],
  ['确需代办的先问。', '确需', 'write 真要'],
  ['户籍在外地也行。', '户籍', 'write 户口'],
  ['从登记之日起算。', '之日起', 'write 从…那天算起'],
  ['读者应当爱书。', '应当', 'write 要 or 应该'],
  ['这是法定条件。', '法定', 'write 法律规定的'],
  ['馆员进行登记。', '进行', 'leave 进行 out: the verb alone says it'],
  ['保证能办成。', '保证能办成', 'write 可以申请: the office decides'],
]

const ENGLISH: [line: string, word: string, write: string][] = [
  ['Utilise your card.', 'Utilise', 'write "use"'],
  ['The year commences in May.', 'commences', 'write "start"'],
  ['Your card terminates in May.', 'terminates', 'write "end"'],
  ['Call prior to your visit.', 'prior to', 'write "before"'],
  ['Subsequently collect the card.', 'Subsequently', 'write "after" or "then"'],
  ['Pay upon arrival.', 'upon', 'write "on" or "when"'],
  ['Lend in accordance with the rules.', 'in accordance with', 'write "under" or "by", and name the rule'],
  ['This is so pursuant to the rules.', 'pursuant to', 'write "under"'],
  ['Readers shall return books.', 'shall', 'write "must" or "will"'],
  ['You hereby agree.', 'hereby', 'leave it out'],
  ['Bring the aforementioned form.', 'aforementioned', 'say again what it is'],
  ['Ask regarding books.', 'regarding', 'write "about" or "for"'],
  ['Call in the event of loss.', 'in the event of', 'write "if"'],
  ['Bring a letter in lieu of a card.', 'in lieu of', 'write "instead of"'],
  ['Come in order to apply.', 'in order to', 'write "to"'],
  ['Lend not in excess of your limit.', 'in excess of', 'write "more than"'],
  ['Be in possession of a card.', 'in possession of', 'write "have"'],
  ['Come notwithstanding the rain.', 'notwithstanding', 'write "even if"'],
  ['Return it forthwith.', 'forthwith', 'write "at once", or say by when'],
  ['You pay per annum.', 'per annum', 'write "a year"'],
  ['Endeavour to come early.', 'Endeavour', 'write "try"'],
  ['Ascertain the place.', 'Ascertain', 'write "find out"'],
  ['Obtain a form.', 'Obtain', 'write "get"'],
  ['Purchase a stamp.', 'Purchase', 'write "buy"'],
  ['The desk assists you.', 'assists', 'write "help"'],
  ['The desk facilitates it.', 'facilitates', 'write "help"'],
  ['The desk can expedite it.', 'expedite', 'write "speed up"'],
  ['Furnish your address.', 'Furnish', 'write "give" or "show"'],
  ['Remit the fee.', 'Remit', 'write "pay" or "send"'],
  ['A copy is deemed enough.', 'deemed', 'write "counts as"'],
  ['Comply with the rules.', 'Comply with', 'write "follow"'],
  ['Undertake to return it.', 'Undertake', 'write "do" or "promise"'],
  ['Say where you reside.', 'you reside', 'write "live"'],
  ['Name your domicile.', 'domicile', 'write "home"'],
  ['One photo is sufficient.', 'sufficient', 'write "enough"'],
  ['It takes approximately an hour.', 'approximately', 'write "about"'],
  ['Ensure it is yours.', 'Ensure', 'write "make sure"'],
  ['The desk informs you.', 'informs', 'write "tell"'],
  ['Fill in the form duly.', 'duly', 'leave it out'],
  ['Submit the form.', 'Submit', 'write "hand in" or "send"'],
  ['Ask the relevant authorities.', 'relevant authorities', 'name the office'],
  ['Bring relevant documents.', 'relevant documents', 'say which ones'],
  ['Bring a letter where applicable.', 'where applicable', 'say when'],
  ['Bring the said document.', 'said document', 'write "this" or say again what it is'],
  ['Pay via your phone.', 'via', 'write "by", "in" or "through"'],
  ['With a card you qualify.', 'you qualify', 'write "you may qualify": the office decides'],
  ['So you are entitled to it.', 'you are entitled', 'write "you may get": the office decides'],
  ['You are certain to be approved.', 'certain to be approved', 'write "you may apply": the office decides'],
]

test.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('%s: what officials write is told with what people say', (locale, rows) => {
  const told = toldOfLines(
    locale,
    rows.map(([line]) => line),
  )
  expect(told).toEqual(rows.map(([, word, write]) => `"${word}" is not a plain word, ${write}`))
})

test('Official names, what others say, and words that only look stiff are left alone', () => {
  const chinese = [
    '办理、填写、缴费、出示、审核、核实、补办都是常说的话。',
    '本人必须来，别人不行。',
    '点“提交”，再点“领取”。',
    '看《机动车驾驶证申领和使用规定》。',
    '第一次办（首次申领）不收钱。',
    '地方能借书，官方网站也能查。',
    '支持一下，保持安静，坚持看书。',
    '凭什么收钱，文凭借不借。',
    '重新办结婚证。',
    '比如有人丢了证，假如有人捡到。',
    '提交以后等通知。',
    '派出所受理以后，就能拿到。',
    '去异地受理点，交案件受理费。',
    '法定节假日不开门。',
    '方法很简单，对方能看到。',
  ]
  const english = [
    'Ask whether you qualify.',
    'Check if you are eligible.',
    'Submit, then wait.',
    'Bring the purchase contract.',
    'The button says “Obtain form”.',
    'A residence permit also works.',
    'You must bring it yourself.',
  ]
  expect(toldOfLines('zh-CN', chinese)).toEqual(chinese.map(() => ''))
  expect(toldOfLines('en', english)).toEqual(english.map(() => ''))
})

test('受理 says who takes the papers, or is explained', () => {
  const who =
    '"受理" does not say who takes the papers, write 窗口收下材料 or 派出所受理, or explain it: 受理，就是收下来办'
  expect(toldOfLines('zh-CN', ['受理以后等通知。', '窗口受理以后等通知。'])).toEqual([who, ''])
  expect(toldOfLines('zh-CN', ['受理，就是收下来办。', '受理以后等通知。'])).toEqual(['', ''])
})

test('A word that only offices use is explained where it is used first', () => {
  const told = (term: string) =>
    `"${term}" is used here for the first time and not explained, say what it is: ${term}，就是…`
  expect(toldOfLines('zh-CN', ['先备案，再看书。', '备案要早。'])).toEqual([told('备案'), ''])
  expect(toldOfLines('zh-CN', ['去参保地问。', '同一个统筹区不用办。', '可以容缺办。'])).toEqual(
    ['参保地', '统筹区', '容缺'].map(told),
  )
  const explained = [
    '先备案。',
    '备案，就是先告诉图书馆。',
    '回参保地（交社保的地方）办。',
    '一起管医保的地方叫统筹区。',
    '容缺，也就是缺一样也先收。',
  ]
  expect(toldOfLines('zh-CN', explained)).toEqual(explained.map(() => ''))
})
