// The family name that a Chinese name begins with, by the commonest ones.

const ONE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欢管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫米柏宗瞿全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛'.split(
    '',
  ),
)
const TWO = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 夏侯 端木 南宫 独孤 轩辕 呼延 淳于 单于 太史 申屠 钟离 闻人 赫连 澹台 公羊 濮阳'.split(
    ' ',
  ),
)

/** The family name in Han characters, double ones first; undefined when it is none of the common ones. */
export function familyName(name: string): string | undefined {
  const characters = [...name]
  const two = characters.slice(0, 2).join('')
  if (characters.length > 2 && TWO.has(two)) return two
  const [one] = characters
  return one && ONE.has(one) ? one : undefined
}
