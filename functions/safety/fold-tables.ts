// The characters that folding brings together, as data.

const pairs = (listed: string): [string, string][] =>
  Array.from(listed.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to])

/** Cyrillic, Greek and small-capital letters that look like Latin ones, lower case, each followed by its Latin letter. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('аaвbеeгrіiјjкkмmнhоoрpсcтtуyхxѕsԁdԛqԝwһhӏlпnіiүyԍgєe'),
  ...pairs('αaβbγyεeηnιiκkνvοoρpτtυuχxωwμuσo'),
  ...pairs('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɡgıiłl'),
])

/**
 * Traditional characters, each followed by its simplified one: only those whose simplified form stands in a rule of this
 * room. A rule that uses a new character gets its traditional form here and a traditional sentence in the test tables.
 */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  pairs(
    '䶧咬丟丢乾干佢他來来侷局係系俬私個个們们倣仿倫伦偽伪備备傢家傳传債债傷伤僞伪價价儘尽償偿優优兇凶兒儿內内兩两凈净凍冻凱凯別别則则剋克剎刹剛刚創创劃划劇剧劉刘劑剂勁劲動动務务勝胜區区卹恤厠厕厲厉吳吴吶呐' +
      '呂吕員员唸念問问啞哑喪丧喫吃單单嗆呛嗎吗嘍喽噹当嚨咙嚮向圍围圖图執执報报場场塊块塗涂墜坠墻墙壓压壞坏夠够夥伙妳你姊姐姦奸婦妇媽妈孃娘孫孙學学實实審审寫写寶宝尅克將将尋寻對对導导尷尴層层屬属島岛師师幫帮' +
      '幹干幾几庫库廁厕廚厨廠厂廢废廳厅廻回弔吊張张強强彆别彈弹後后從从復复徵征悳德悶闷惱恼愛爱態态慮虑憑凭應应戲戏戶户拋抛掛挂換换搆构搖摇搶抢摟搂撥拨撫抚撲扑擊击擔担據据擬拟敵敌數数斷断於于時时暈晕曆历曏向' +
      '曬晒書书會会東东條条棄弃楊杨業业極极構构槍枪樑梁樓楼標标樣样橋桥機机檔档檢检檯台欄栏權权欵款歷历歸归殘残殺杀毆殴氣气沒没沖冲況况洩泄淨净測测準准溝沟溼湿滅灭滾滚滿满漢汉漲涨潔洁濃浓濕湿濾滤瀉泻瀋沈災灾' +
      '為为無无煙烟煩烦熱热燒烧燙烫燭烛爲为爺爷牆墙犢犊犧牺獄狱獲获現现環环產产産产當当療疗癇痫癡痴癢痒癥症癲癫發发盜盗盡尽監监盧卢眞真睏困瞞瞒瞭了砲炮確确碼码礦矿祕秘禍祸禮礼稅税種种積积穫获窩窝竊窃箇个範范' +
      '簽签籤签約约紅红級级結结絕绝絞绞絡络給给統统絲丝絶绝綁绑經经綫线維维網网綵彩緊紧線线緩缓練练縣县總总繞绕繫系繳缴繼继續续纍累纔才罣挂罰罚羅罗羣群羨羡義义翫玩聞闻聯联聲声職职聽听聾聋脅胁脈脉腦脑腫肿膠胶' +
      '膩腻臉脸臟脏臥卧臺台興兴舉举舊旧菓果菸烟葉叶著着葯药蒐搜蓋盖蔣蒋蔴麻薦荐藥药蘇苏處处虛虚號号衊蔑術术衚胡衝冲裏里補补裝装裡里製制複复褻亵覈核見见規规視视親亲覺觉觸触計计訓训託托記记訟讼設设許许訴诉診诊' +
      '註注証证評评詞词詢询試试話话該该誌志認认語语誤误說说説说誰谁課课調调請请論论諷讽諾诺講讲謝谢證证識识譚谭譜谱譯译議议護护變变讓让負负貨货販贩責责買买貸贷費费貼贴賀贺賂赂賄贿資资賈贾賊贼賠赔質质賬账購购' +
      '贏赢趕赶趙赵跤交跼局蹤踪車车軋轧軌轨軟软較较載载輕轻輛辆輪轮輸输轉转轎轿辦办辭辞農农迴回這这連连週周進进遊游過过達达違违適适選选遺遗還还邊边鄉乡鄒邹鄧邓鄭郑鄰邻醫医銀银銷销錄录錘锤錢钱錯错録录錶表鍋锅' +
      '鍵键鍾钟鎖锁鎗枪鎚锤鎮镇鏈链鐘钟鑑鉴鑒鉴門门閉闭開开関关閨闺闆板闖闯關关陳陈陸陆陽阳隊队隨随險险隱隐隻只離离難难電电靈灵韓韩響响頁页須须預预領领頭头額额願愿類类顧顾顯显風风颱台養养餓饿餘余饞馋馬马馮冯' +
      '駕驾騙骗驗验驟骤髒脏體体髮发鬍胡鬚须鬧闹鬱郁鯊鲨鳴鸣麯曲麵面麼么麽么黃黄點点齡龄齣出齩咬龔龚',
  ),
)
