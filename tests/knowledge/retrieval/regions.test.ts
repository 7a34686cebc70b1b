// Places are found by what people call them, and told in full.
import { beforeAll, describe, expect, it } from 'vitest'
import { regionTable } from '../../../functions/knowledge/region-table.ts'
import { openRegions, type Regions } from '../../../functions/knowledge/regions.ts'

let regions: Regions
beforeAll(async () => {
  const table = await regionTable()
  regions = openRegions(() => table)
})

describe('One place is meant', () => {
  it.each([
    ['山东日照', '371100', '山东省日照市', 'Rizhao, Shandong'],
    ['日照', '371100', '山东省日照市', 'Rizhao, Shandong'],
    ['山东省日照市东港区', '371102', '山东省日照市东港区', 'Donggang District, Rizhao, Shandong'],
    ['我住在山东，日照，东港', '371102', '山东省日照市东港区', 'Donggang District, Rizhao, Shandong'],
    ['北京', '110000', '北京市', 'Beijing'],
    ['北京市朝阳区', '110105', '北京市朝阳区', 'Chaoyang District, Beijing'],
    ['海南', '460000', '海南省', 'Hainan'],
    ['西安', '610100', '陕西省西安市', "Xi'an, Shaanxi"],
    ['吉林市', '220200', '吉林省吉林市', 'Jilin, Jilin'],
    ['内蒙古', '150000', '内蒙古自治区', 'Inner Mongolia'],
    ['新疆', '650000', '新疆维吾尔自治区', 'Xinjiang'],
    ['西藏', '540000', '西藏自治区', 'Tibet (Xizang)'],
    ['香港', '810000', '香港特别行政区', 'Hong Kong'],
    ['澳门', '820000', '澳门特别行政区', 'Macao'],
    ['台湾', '710000', '台湾省', 'Taiwan'],
    ['献县', '130929', '河北省沧州市献县', 'Xian County, Cangzhou, Hebei'],
    ['延边', '222400', '吉林省延边朝鲜族自治州', 'Yanbian Korean Autonomous Prefecture, Jilin'],
    [
      '东乡族自治县',
      '622926',
      '甘肃省临夏回族自治州东乡族自治县',
      'Dongxiang Autonomous County, Linxia Hui Autonomous Prefecture, Gansu',
    ],
    ['济源', '419001', '河南省济源市', 'Jiyuan, Henan'],
    ['重庆城口', '500229', '重庆市城口县', 'Chengkou County, Chongqing'],
    ['崇文区', '110101', '北京市东城区', 'Dongcheng District, Beijing'],
    ['宣武', '110102', '北京市西城区', 'Xicheng District, Beijing'],
    ['闸北', '310106', '上海市静安区', "Jing'an District, Shanghai"],
    ['Rizhao', '371100', '山东省日照市', 'Rizhao, Shandong'],
    ['I live in Rizhao, Shandong', '371100', '山东省日照市', 'Rizhao, Shandong'],
    ['Chaoyang district, Beijing', '110105', '北京市朝阳区', 'Chaoyang District, Beijing'],
    ['Xizang', '540000', '西藏自治区', 'Tibet (Xizang)'],
    ['shi jia zhuang', '130100', '河北省石家庄市', 'Shijiazhuang, Hebei'],
    ['Shaanxi', '610000', '陕西省', 'Shaanxi'],
    ['Shanxi', '140000', '山西省', 'Shanxi'],
    ['我在北京带孙子', '110000', '北京市', 'Beijing'],
    ['日照东港', '371102', '山东省日照市东港区', 'Donggang District, Rizhao, Shandong'],
    ['山东省日照市东港区泰安路1号', '371102', '山东省日照市东港区', 'Donggang District, Rizhao, Shandong'],
    ['Long County', '610327', '陕西省宝鸡市陇县', 'Long County, Baoji, Shaanxi'],
    ['Long, Shaanxi', '610327', '陕西省宝鸡市陇县', 'Long County, Baoji, Shaanxi'],
    ['I live in Kunshan with my son', '320583', '江苏省苏州市昆山市', 'Kunshan, Suzhou, Jiangsu'],
  ])('%s', (said, code, chinese, english) =>
    expect(regions.find(said)).toEqual([{ code, name: { 'zh-CN': chinese, en: english } }]),
  )
})

describe('Several places have the name', () => {
  it.each([
    ['朝阳区', ['110105', '220104']],
    ['朝阳', ['211300', '110105', '220104']],
    ['鼓楼区', ['320106', '320302', '350102', '410204']],
  ])('%s', (said, codes) => expect(regions.find(said).map((place) => place.code)).toEqual(codes))
})

describe('Places that do not lie in one another are all offered, none is dropped', () => {
  it.each([
    ['日照交的医保，去北京看病', ['110000', '371100']],
    ['she is insured in Rizhao and will be treated in Beijing', ['110000', '371100']],
    ['山东日照和北京朝阳区', ['371100', '110105']],
    ['从日照到青岛', ['370200', '371100']],
  ])('%s', (said, codes) => expect(regions.find(said).map((place) => place.code)).toEqual(codes))
})

it.each(['今天', '不知道', '', 'hello', 'I live in a district', 'long term', 'Long', '走绿色通道', '祝您平安'])(
  'No place is meant by "%s"',
  (said) => expect(regions.find(said)).toEqual([]),
)

it('Every place is found by its own full name', () => {
  const all = ['110000', '371100', '371102', '659001', '441912', '469025', '710100', '820100'].map((code) =>
    regions.place(code),
  )
  for (const place of all) expect(regions.find(place?.name['zh-CN'] ?? '')).toEqual([place])
})

it('A code is a place or nothing', () => {
  expect(regions.place('371102')?.name['zh-CN']).toBe('山东省日照市东港区')
  expect(regions.place('371199')).toBeUndefined()
})
