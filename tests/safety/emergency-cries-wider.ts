// Cries in the words of people who do not cry for help: indirect, told at length, in dialect, misspelt, in pinyin; invented,
// ` / ` between them.

const list = (text: string): string[] => text.trim().split(/\s*(?: \/ |\n)\s*/)

export const WIDER_CRIES: string[] = [
  ...list(`
  俺娘栽地上了，咋喊都不吱声 / 我爷爷躺着不动弹了，手冰凉 / 孩子把纽扣电池咽下去了 / 宝宝发烧抽过去了，眼睛往上翻 / 老头子半边身子突然不听使唤了 / 我妈说话说着说着嘴就歪了 / 我老公胸口疼得满头大汗
  我喘不过来了，药也没带 / 孩子被果冻卡住了，脸都紫了 / 我奶奶吃饭噎着了，出不来气 / 我对象吃了一整瓶安眠药 / 她把家里的药全吞了 / 俺邻居喝了百草枯 / 我割了手腕，血一直流 / 我站在楼顶上，不想下来了
  活着没意思了，药都攒够了 / 我想从桥上跳下去 / 这日子没法过了，我想走了算了，绳子都买好了 / 我不想再拖累家里人了，想一了百了 / 遗书我都写好了 / 等孩子睡着我就去死 / 反正也没人在乎我死活，我今晚就结束
  我儿子把自己锁屋里说要自杀 / 我闺女在网上说再见了世界，电话不接 / 有人在天台要往下跳 / 楼上那家着了，浓烟往下灌 / 灶上油锅起火，水泼不灭 / 电动车在楼道充电冒烟了 / 仓库烧起来了，里面有人
  山上着火了，火往村里来了 / 煤气忘关了，一屋子味，头晕 / 家里一股臭鸡蛋味，恶心想吐 / 热水器那儿漏气，我妈晕了 / 烧炭取暖，一屋子人叫不醒 / 电梯突然往下掉，卡在半空了 / 我被关电梯里半个钟头了
  孩子掉井里了快来人 / 有人在水库里扑腾 / 河水漫上来了，我们在房顶上 / 车冲进河里了人还在里面 / 房子塌了，我爹还在里头 / 工地脚手架倒了砸着人 / 墙倒了压着娃了 / 被埋在土里了
  国道上大货车撞了面包车，有人卡里面 / 我骑车被轿车撞飞了，腿动不了 / 我爸被三轮车蹭倒了，头上都是血 / 撞车了，司机不动了 / 肇事的跑了，地上躺着个人 / 他拿菜刀追我 / 我男人又动手了，这回拿板凳砸我
  他掐我脖子，我躲厕所里 / 我爸喝多了正打我妈呢 / 前夫堵在我家门口砸门 / 儿子要杀我 / 婆婆把我锁屋里不让出门 / 有个陌生男人一直跟着我，我害怕 / 有人撬我家门 / 家里进贼了，我躲在床底下
  刚有人抢了我的包往东跑了 / 有人拿刀在学校门口乱砍 / 我被人绑了，偷偷发的 / 他们不让我走，手机也要收 / 我被骗到传销窝点了，出不去 / 我女儿放学没回家，同学说被一个男的接走了 / 孩子在商场找不着了
  我妈有老年痴呆，早上出去到现在没回来 / 有人往我饮料里下药 / 隔壁一直有女人喊救命 / 楼下两伙人拿钢管打起来了 / 他说要炸了这栋楼 / 刚才接个电话说我涉嫌洗钱，让我把钱转到安全账户 / 我刚给骗子转了五万
  客服让我开屏幕共享，钱没了 / 就命啊 / 着活了，厨房着活了 / 救我 / 快来人呐，不行了 / 我老婆羊水破了，要生了 / 大出血了，孕妇 / 手指头被机器切掉了 / 被蛇咬了，腿肿老高 / 被电打了，人没反应
  开水烫了孩子，皮都掉了 / 从三楼掉下来个孩子 / 我爹从房顶上摔下来了，起不来 / 冇气了，阿婆冇气了 / 屋企着火啊，点算 / 有人想跳楼啊 / 我阿爷晕低咗 / 火烧厝啊 / 俺爹不中了，快来个车 / 娃儿遭水冲走了
  我老汉儿昏过去了，喊不答应 / 俺媳妇要生了，血淌了一炕 / 我好像煤气中毒了 / 头疼恶心，屋里炉子没关严，我妈已经迷糊了 / 心口像压着石头，左胳膊发麻 / 吐了好多血 / 我爸糖尿病，打了胰岛素叫不应了
  过敏了，嗓子肿得喘不上气 / 孩子误喝了洁厕灵 / 我想死，办不办这个低保都无所谓了 / 低保不批我就死在你们大厅 / 先不填了，我妈晕倒了 / 等等，外面好像着火了 / 我填不下去了，他又回来打我了
  补证先不说，我胸口疼得厉害 / 姑娘啊，我老伴吃着饭筷子掉了，人往一边歪，咋回事啊 / 我八十多了，一个人在家，摔地上半天了，够不着电话 / 孙女发高烧四十度，刚才两腿一蹬，翻白眼 / 俺公爹喝了半瓶子药，说是灭草的
  同事在车间被传送带卷进去了 / 工地上有人触电了，别的人不敢碰 / 邻居家小孩从阳台翻出去挂在防盗窗上 / 三岁的孩子头卡在栏杆里拔不出来 / 孩子反锁在车里了，太阳底下晒着，哭得没声了
  我爸心脏搭过桥，现在嘴唇发黑，说胸口闷 / 他打了我妈，我妈躺地上不动了 / 我婆婆糖尿病，这会儿浑身冒冷汗，说胡话 / 吃了自己采的菌子，一家人上吐下泻看见小人 / 喝了假酒，眼睛看不见了
  我怀孕八个月，摔了一下，下面流血了 / 生了生了，孩子头出来了，救护车还没来 / 刚生完的媳妇一直淌血，脸煞白 / 手被绞肉机绞住了 / 锯木头锯到手了，血喷出来 / 马蜂蜇了一脸，喘气都费劲
  打完针浑身起疙瘩，嗓子眼发紧 / 老爷子早上叫不起来，身上都凉了 / 奶奶坐着坐着就没声了，摸着没脉 / 中暑了，人烧得说胡话，叫他也不认人 / 煤矿里冒顶了，底下还有七个人 / 桥断了，车掉下去了 / 泥石流把房子冲了
  雪太大，我们困山上了，手机快没电了 / 爬山迷路了，天黑了，同伴腿摔断了 / 漂流翻船了，俩人没上来 / 冰面裂了，孩子掉下去了 / 洗澡的时候我闺女倒在浴室，门窗都关着 / 炉子倒烟，一家四口都头晕站不起来
  加油站那边着了，轰一下 / 高压锅炸了，我妈脸上全是伤 / 充电宝在床上烧起来了 / 厨房管子呲呲响，味道很冲 / 对门一直砸墙，女的哭着喊别打了 / 我爱人喝完酒就把孩子往死里打 / 他说我要是离婚就杀了我全家
  他拿皮带抽我，身上都是伤，门也锁了 / 继父晚上进我房间摸我 / 有个叔叔让我脱衣服拍照，不拍就告诉我妈 / 老师摸我，我不敢说 / 舅舅欺负我，我才十二岁 / 学校里几个人堵着我要钱，还扇我耳光 / 他们往我脸上扔烟头
  网上认识的人让我去缅甸，现在不让回来 / 手机要被收了，我在一个园区，快救我们 / 出租车司机走的路不对，不让我下车 / 酒吧有人给我朋友下了药，她站不住了 / 有人在医院门口泼汽油 / 地铁里有人晕倒了
  小区有个人拿着斧子转悠 / 有人扬言要去学校砍人 / 门口有人安了炸弹 / 那个男的又来了，在楼下等我，我有保护令的 / 前男友说要跟我同归于尽 / 我不行了，谁来救救我 / 快叫人，来不及了 / 人要没了，你快点
  别问了快派车 / 我这条命不要了，你们看着办 / 办不办都无所谓，反正过了今天我就不在了 / 我想睡一觉再也别醒 / 吃了三十片，有点后悔了 / 我现在手里拿着刀片 / 不想给孩子们添麻烦，想早点走
  治不起了，不治了，喝点药走了得了 / 天天做梦都是从楼上跳下去 / 我同学发朋友圈说来世再见 / 老公失业后说不如带着孩子一起走 / 我撑不住了，真的撑不住了 / 想找个没人的地方了结 / 骗子让我去取现金，我爸正在银行呢
  有人冒充我孙子说出事了要八万，我老伴去汇了 / 刚点了个链接，卡里钱一笔一笔在转走 / 自称检察院的说要逮捕我，让我别告诉家里人 / 细路仔跌落水啦 / 有人斩人啊快啲嚟 / 我老豆晕咗啊 / 阿妈透唔到气 / 唔想做人啦
  我妈老汉打起来咯，拿刀的 / 老汉落气咯 / 我爹倒炕上不会动弹了嘎哈啊 / 俺爹不吱声了，你快来瞅瞅 / 娃娃从坡坡上滚下去老 / 屋头燃起来老 / 锅里着火咧 / 人没气儿了 / 救名啊 着货了 / 心梗了咋办
  我好像心肌梗死了 / 晕道了没人管
  `),
  ...list(`
  zisha / wo bu xiang huo le / jiuming a / my dad just colapsed and isnt breathing
  i think my mum is having a strok / my husband has chest pain and is sweating / baby is choking pls help
  she swallowed a whole box of pills / im bleeding and it wont stop / i cut my wrists
  i dont want to be here anymore / i want to end it all tonight / nobody will miss me when im gone
  ive got the pills ready / whats the point of living / i am going to jump / thinking of suiside
  i cant take it any more, i want to die / my daughter says she will kill herself
  there is a fire in the stairwell / my kitchen is on fier / the battery is smoking and sparks are flying
  i smell gas and feel dizzy / carbon monoxide alarm is beeping / we are stuck in the lift / kid fell in the river
  car crashed, driver trapped / a car hit a cyclist outside / my husband is hitting me / he's got a knife
  someone is braking into my house / theres a man in my house / im being followed / a man tried to grab my child
  my son is missing since this morning / i was just mugged / they locked me in and took my passport / he raped me
  please send police / call 120 for me / need an ambulanse / my wife is in labour and bleeding
  he fell off the roof and cant move / electric shock, he's not moving
  my grandma fell and hit her head, she is confused / snake bit me / my toddler drank bleach
  i was scammed just now, sent them 20000 / the caller says i must move my money to a safe account
  help me please he is coming / i cant breath / heart atack / zhao huo la / kuai lai ren / wo ba yun dao le
  jiu jiu wo / my boyfreind is chocking me / dad fell of the ladder hes not moving
  wife having contractions every 2 mins water broke / my son took all his adhd meds / hes threatening to shoot us
  someones trying to get in the back door / theres smoke coming under the door / car on fire on the motorway
  house flooded we are on the roof / i ate something and my throat is closing / nan isnt waking up
  my friend took something at a party and is blue / my baby is having a fit
  i want to disappear forever, got the rope / she texted goodbye and isn't answering / I'm standing on the bridge
  I don't see any reason to carry on / I can't do this anymore, I'm going to end things
  they are beating an old man outside / stranger in our yard with a gun / my ex is outside banging on the door
  he won't let me leave and he has my phone / teacher touched me / uncle hurts me at night
  my child swallowed a battery / there's been an explosion at the factory
  lift dropped and we are stuck between floors / gas hob left on all night, feel sick
  I gave the bank code to a caller and money is leaving my account
  `),
]
