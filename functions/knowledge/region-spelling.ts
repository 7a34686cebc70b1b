// How Chinese place names are spelt in English where plain pinyin is wrong, and the words for kinds of place.

/** Not pinyin, or read unlike its characters: GB/T 2260 and the spelling the places use themselves. */
export const SPELLINGS: Record<string, string> = Object.fromEntries(
  `陕西=Shaanxi, 内蒙古=Inner Mongolia, 西藏=Tibet (Xizang), 香港=Hong Kong, 澳门=Macao, 台湾=Taiwan
香港岛=Hong Kong Island, 九龙=Kowloon, 新界=New Territories, 澳门半岛=Macao Peninsula, 离岛=The Islands
台北=Taipei, 新北=New Taipei, 高雄=Kaohsiung, 台中=Taichung, 台南=Tainan, 桃园=Taoyuan, 基隆=Keelung
新竹=Hsinchu, 哈尔滨=Harbin, 齐齐哈尔=Qiqihar, 呼和浩特=Hohhot, 鄂尔多斯=Ordos, 呼伦贝尔=Hulunbuir, 乌兰察布=Ulanqab
巴彦淖尔=Bayannur, 锡林郭勒=Xilingol, 阿拉善=Alxa, 兴安=Hinggan, 满洲里=Manzhouli, 二连浩特=Erenhot
锡林浩特=Xilinhot, 拉萨=Lhasa, 日喀则=Xigaze, 昌都=Qamdo, 林芝=Nyingchi, 山南=Shannan, 那曲=Nagqu, 阿里=Ngari
乌鲁木齐=Urumqi, 克拉玛依=Karamay, 吐鲁番=Turpan, 喀什=Kashgar, 和田=Hotan, 阿克苏=Aksu, 阿勒泰=Altay
塔城=Tacheng, 伊犁=Ili, 昌吉=Changji, 博尔塔拉=Bortala, 巴音郭楞=Bayingolin, 克孜勒苏=Kizilsu, 伊宁=Yining
库尔勒=Korla, 石河子=Shihezi, 阿坝=Aba (Ngawa), 甘孜=Garze, 迪庆=Diqing, 果洛=Golog, 玉树=Yushu, 格尔木=Golmud
西双版纳=Xishuangbanna, 德宏=Dehong, 延边=Yanbian, 单县=Shan, 歙县=She, 浚县=Xun, 蔚县=Yu, 隰县=Xi
洪洞=Hongtong, 涡阳=Guoyang, 乐清=Yueqing, 乐亭=Laoting, 尉犁=Yuli, 什邡=Shifang, 曾都=Zengdu, 大埔=Dabu
泌阳=Biyang, 珲春=Hunchun, 繁峙=Fanshi, 六合=Luhe, 六枝特=Luzhi, 长子=Zhangzi, 柞水=Zhashui, 吴堡=Wubu
鄄城=Juancheng, 茌平=Chiping, 黄陂=Huangpi, 牟平=Muping, 番禺=Panyu, 东阿=Dong'e, 会泽=Huize, 邛崃=Qionglai
蕲春=Qichun, 厦门=Xiamen, 百色=Baise, 宕昌=Tanchang, 都安=Du'an, 三都=Sandu, 塔什库尔干=Taxkorgan
察布查尔=Qapqal, 达茂=Damao, 迭部=Tewo, 阆中=Langzhong`
    .split(/,?\n|, /)
    .map((pair) => pair.split('=')),
)

/** Longer endings first; the English word is put behind the name, and none behind a province or city. */
export const KINDS: [ending: string, english: string][] = [
  ['特别行政区', ''],
  ['维吾尔自治区', ''],
  ['壮族自治区', ''],
  ['回族自治区', ''],
  ['自治区', ''],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['林区', 'Forestry District'],
  ['矿区', 'Mining District'],
  ['特区', 'Special District'],
  ['新区', 'New Area'],
  ['街道', 'Subdistrict'],
  ['省', ''],
  ['市', ''],
  ['盟', 'League'],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['镇', 'Town'],
]

/** Peoples named in autonomous prefectures and counties; longer names first where one is in another. */
export const PEOPLES: [chinese: string, english: string][] =
  `柯尔克孜=Kyrgyz, 鄂伦春=Oroqen, 鄂温克=Evenki, 达斡尔=Daur, 维吾尔=Uygur, 哈萨克=Kazak, 塔吉克=Tajik
蒙古=Mongolian, 朝鲜=Korean, 土家=Tujia, 布依=Buyei, 哈尼=Hani, 傈僳=Lisu, 拉祜=Lahu, 东乡=Dongxiang
纳西=Naxi, 景颇=Jingpo, 仫佬=Mulao, 布朗=Blang, 撒拉=Salar, 毛南=Maonan, 仡佬=Gelao, 锡伯=Xibe, 普米=Pumi
裕固=Yugur, 保安=Bonan, 独龙=Derung, 回=Hui, 藏=Tibetan, 壮=Zhuang, 满=Manchu, 侗=Dong, 瑶=Yao, 白=Bai
黎=Li, 傣=Dai, 佤=Va, 畲=She, 水=Sui, 苗=Miao, 彝=Yi, 土=Tu, 羌=Qiang, 怒=Nu, 各=Multi-ethnic`
    .split(/,?\n|, /)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
