// Cries heard beside an errand, and their look-alikes that must stay quiet; invented, ` / ` between them.
import type { EmergencyKind } from '../../functions/safety/emergencies.ts'

const list = (text: string): string[] => text.trim().split(/\s*(?: \/ |\n)\s*/)

export const CRIES_NEAR_SERVICES: Partial<Record<EmergencyKind, string[]>> = {
  medical: list(`
    家里老人三天没吃饭了，快不行了 / 我奶奶发烧两天了，人快不行了 / 我三天没吃饭了，快不行了 / 俺爹躺床上，眼看要不行了
    老伴疼了一夜，看着快不行了，医保怎么报 / 俺娘快咽气了 / 俺娘不吃不喝两天了，怕是不行了 / 爷爷就要咽气了，怎么办
    停电了家里有呼吸机的老人 / 停電了，我媽用著呼吸機 / 我爸靠制氧机，突然停电了 / 家里没电了，老人还插着呼吸机 / 断电了 吸氧机停了 / 小区停电，我妈在家吸氧，制氧机用不了
    我妈晕倒了呼叫器怎么没响 / 老人晕倒了，按了呼叫器没人来 / 她晕倒了，怎么叫救护车
    my mother has not eaten for three days and is dying / the power is out and my dad is on a ventilator / power cut, my mum needs her oxygen machine
    our electricity went off and grandma is on a breathing machine / she fainted and the alarm button does not work
  `),
  violence: list(`
    他又打我了，拿着刀，我想离婚 / 他又打我了，我想离婚 / 老公又打我了我想离婚 / 我老公正在打我，我要离婚 / 老公现在打我我想离婚
    老公拿着刀，离婚怎么办 / 婆婆拿着菜刀，我要离婚 / 丈夫又打孩子了，怎么离婚 / 他手里拿着刀，我躲在厕所，想问离婚
    他要砍死我 / 老公举着刀要砍我 / 前夫又来打我了，要办保护令 / 他在打我，怎么离婚 / 我老公刚才又打我，手里拿着菜刀，我要离婚 / my husband has a knife and I want a divorce
    my husband is beating me right now, I want a divorce / he hit me again, I want a divorce / he hit me again, he has a knife, how do I divorce
    my husband is hitting me now and I want a divorce
  `),
  police: list(`
    房东要砍我 / 邻居要砍我 / 隔壁的要拿斧头砍我 / 房东说要砍死我 / 包工头带人来砍我了 / 邻居把我砍了一刀 / 他砍了我一刀 / 老板要捅我 / 房东要捅死我
    房东要打我 / 邻居正在打我 / 讨债的要打死我 / 房東要砍我，租房合同怎麼備案 / 楼上邻居拿斧头砍我家门 / 拆迁的人要打死我爸 / 拆迁办的人在打我 / my landlord said he will stab me
    my landlord is going to stab me / my neighbour wants to chop me up / my landlord slashed me / the neighbour is trying to stab my son
  `),
  rescue: list(`
    电线杆倒了压着人了 / 树倒了，压着人了 / 广告牌掉下来砸到人了 / 墙倒了砸着我妈了 / 電線桿倒了壓著人 / 脚手架塌了，压着两个工人 / 大树砸下来压住一个老人
    a utility pole fell on someone / a tree fell on my father / the wall fell on a child / the billboard came down and hit a man
  `),
  fire: list(`
    电线掉下来冒火花 / 电线杆上冒火花 / 插座火花四溅 / 电表直打火花 / 电视机冒烟了 / 充电器冒烟 / 充电宝冒着烟 / 電視機冒煙了 / 冰箱冒烟了怎么办 / 变压器在冒烟
    空调突然冒白烟 / 热水器冒烟，有怪味 / 插线板滋滋响，打火花
    my tv is smoking / the charger is smoking / sparks are coming from the socket / the power line is down and sparking / smoke from my charger
  `),
  fraud: list(`
    有人打电话说我电子社保卡过期要我点链接 / 说我医保码异常让我转账 / 说我社保卡被冻结要验证码 / 有人說我醫保碼異常讓我轉賬 / 陌生电话让我点链接更新社保卡
    收到短信说我医保卡停用，让我点链接 / 短信让我点链接领补贴，能点吗 / 客服打电话问我要验证码 / 自称社保局的让我报验证码 / 对方说我养老金账户异常要我银行卡号
    有人让我共享屏幕，说是退医保费 / 有个电话说我爸的医保卡要注销，叫他点开网址 / 接到电话，说我社保卡失效，让我把验证码念给他 / 有人加我微信让我点链接办低保
    微信上有人说能帮我办居住证，让我先转账 / 短信说我的驾驶证被冻结，点链接处理，是真的吗 / 有人打电话让我妈扫码领养老补贴 / 有个短信说我的ETC失效，叫我点链接，我点了 / 对方说是社保局的，要我把银行卡号发过去
    I received a message that my pension was suspended, asking me to click a link
    a caller says my social security card expired and wants me to click a link / someone called and asked me for the verification code
    I got a text saying my medical insurance is suspended and I must click a link / a stranger asked me to read him the code from my phone
    a man on the phone says my card is frozen and asks for my bank card number / someone called saying my pension is blocked and told me to transfer money
    a text says my licence is blocked, click the link, is it real
  `),
}

export const QUIET_NEAR_SERVICES: string[] = [
  ...list(`
    我的手机用了五年了，快不行了 / 电脑太旧，快不行了，能用自助机吗 / 老人机用久了，快不行了 / 我家母猪三天没吃食了，快不行了 / 我妈的轮椅坐了六年，快不行了，能换吗 / 我爸的车开了十年，快不行了
    家里老人三天没吃饭了 / 我三天没吃饭了 / 饿了三天没饭吃 / 我饿了三天了，儿子不管我 / 没饭吃怎么办 / 老人吃饭有补贴吗 / 眼看快到期了，还来得及吗 / 这系统今天怕是不行了
    咽不下这口气，去哪投诉 / 俺爹咽气了 / 昨晚上咽气了，怎么销户 / 我奶奶仙逝了 / 俺娘老了，昨天埋的
    老公打我我想离婚 / 他打过我，我想离婚 / 他去年又打我了，我想离婚 / 他以前拿着刀吓唬我，离婚怎么判 / 离婚冷静期他又打我电话怎么办 / 老公又打我电话，问离婚材料 / 他又打人工台了 / 老公又打电话来问 / 他又打12345了
    拿着刀能上火车吗 / 可以拿着刀坐高铁吗 / 他拿着刀切菜切到手能报销吗 / 我又打了一遍电话 / 家暴离婚要什么证据 / 老公现在打工，能办居住证吗 / 我老公正在打疫苗 / 她现在打我卡里一千，要交税吗
    砍价 / 房东能砍价吗 / 帮我砍一刀 / 有人让我帮他砍一刀是真的吗 / 朋友让我点链接砍一刀 / 邻居要砍我家的树 / 有人砍树怎么办 / 有人砍柴要办证吗 / 砍树要办证吗 / 邻居把我家的树砍死了 / 有人偷砍竹子
    老板要砍我工资 / 房东要砍我一半押金 / 我被砍了低保名额 / 单位要砍我的补贴 / 有人上山砍柴 / 房东打我电话 / 老板要打我卡上 / 老板说下月打我工资 / 房东要打我手机 / 捅马蜂窝找谁 / 窗户纸捅破了
    电线杆倒了 / 电线杆倒了找谁 / 电线掉下来了，挡着路 / 树倒了压着车 / 树倒了压着电线 / 他们压着我的材料不办 / 单位压着我工资不发 / 压着人家的身份证不还合法吗 / 广告牌掉下来了，没砸到人 / 房东压着我的押金 / 这事压着没人办 / 石头砸到人行道上了 / 对方要打我两千定金 / 领导在打人情牌 / 要砍人工费 / 砍我们村的树 / 他正在打官司离婚 / 客服让我重新输验证码怎么输 / 有人说验证码收不到打12345 / 客服说验证码五分钟有效 / 有人要转账记录 / my phone is smoking hot
    嗓子冒烟了 / 急得冒烟 / 祖坟冒青烟 / 气得七窍冒烟 / 火花塞坏了年检过不了 / 火花思维怎么退费 / 烟囱冒烟扰民 / 电视机坏了 / 有线电视没信号，机顶盒闪红灯 / 充电器能邮寄吗 / 充电器坏了能退吗 / 擦出爱情的火花
    电视机有补贴吗 / 抽油烟机怎么办以旧换新 / 打印机没墨了
  `),
  ...list(`
    短信里的链接能点吗 / 我点了官方链接怎么没反应 / 官网链接打不开 / 预约成功的短信让我点链接确认，打不开 / 小程序让我输验证码 / 登录要验证码 / 系统说我医保码异常怎么办 / 窗口说我社保卡过期要我去换
    短信说我的社保卡到期了，去哪换 / 手机收不到验证码 / 我的社保卡被冻结了怎么解冻 / 医保码异常怎么激活 / 社保卡过期了怎么办 / 电子社保卡要我扫脸 / 怎么给医保账户转账 / 居委会打电话让我交材料 / 社区打电话要我身份证复印件
    老师让我点链接报名 / 村里让我扫码交医保 / 12345打电话问我满不满意 / 银行打电话说我的卡到期让我去网点换 / app提示要验证码，等了半天 / 公安让我下载国家反诈中心app / 医保局来电话说我的材料少一张 / 链接在哪 / 发个链接给我
    验证码是干什么的 / 有人要密码本吗 / 有人知道验证码怎么弄吗 / 客服电话是多少，验证码收不到 / 我该点哪个链接申请 / 社保卡密码怎么报失 / 听说身份证到期要换 / 平台说我的账户异常要我刷脸 / 有人打电话问我办证的事 / 页面说医保码异常要我输验证码 / 如果有人让我点链接怎么办 / 怎么识别让我点链接的短信
    停电通知在哪看 / 停电了找谁 / 家里有呼吸机，停电会提前通知吗 / 呼吸机能报销吗 / 家里有用呼吸机的老人，电费有优惠吗 / 万一停电呼吸机怎么办手续 / 制氧机租赁有补贴吗 / 停电了电视看不了 / 机顶盒没电了
    呼叫器的按钮晕倒了能自动报警吗 / 老人晕倒了呼叫器会自动报警吗 / 手环能测出老人摔倒昏迷吗 / 万一老人晕倒了，呼叫器怎么用 / 晕倒了会自动呼叫吗 / 装了呼叫器，要是我妈昏倒了没按按钮怎么办
    按了呼叫器多久有人来 / 我爸经常晕倒能装呼叫器吗 / 老人晕倒过能装吗
  `),
  ...list(`
    my phone is dying / my laptop is three years old and dying / I'm starving, where is the canteen / I'm starving, I haven't eaten in three days / no food for three days / how do I get food aid / my father is dead / my mother is dead, how do I cancel her account
    my husband beats me, how do I divorce / he hit me last year and I want a divorce / he hit me up again about the divorce papers / he called me again about the divorce / can I carry a knife on the train / knife shop licence
    my landlord wants to cut my deposit / my neighbour wants to chop down my tree / my boss is going to cut me from the payroll / can you hit me with the list again / he stabbed at the wrong button
    the utility pole fell down / a tree fell on my car, who pays / a tree fell on the road / the deadline fell on a Sunday / my birthday fell on a holiday / the duty fell on my father
    is smoking allowed in the hall / my dad is smoking in the lobby / my tv has no signal / can I post a charger / who sparks the discussion / the set-top box is broken
    can I tap the link in the text / the official link does not open / the website says my card expired / the app asks for a verification code / I never got the verification code / the email link to confirm my booking is broken
    my social security card expired, how do I renew it / my card is frozen / the office called and told me to bring my card / someone told me the card takes a week / how do I recognise a text that wants me to click a link / if someone asks me for the code what do I do
    the site sends me a link to click / where do I click to apply / the bank called to say my card expired and I should collect a new one / can I transfer my pension
    power cut / when will the power be back / is there a discount for electricity if we have a ventilator at home / are ventilators covered by insurance / will we be told before a power cut, my dad is on a ventilator / oxygen machine rental subsidy
    does the button call for help automatically if she faints / will the device ring if he has passed out / can the bracelet tell when someone has collapsed / does the alarm work if grandma is unconscious / what if she fainted, does the button call by itself
  `),
]
