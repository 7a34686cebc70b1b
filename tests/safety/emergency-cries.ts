// Cries for help that must be heard, by kind, in both languages; invented, one a line.
import type { EmergencyKind } from '../../functions/safety/emergencies.ts'

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const CRIES: Record<EmergencyKind, string[]> = {
  fire: lines(`
    屋里着火了
    俺家灶房着火了咋办
    着伙了着伙了
    家里起火了，快来人
    楼下失火了
    我家著火了
    隔壁房子烧起来了
    楼道里全是烟，我出不去
    電動車充電的時候着火了
    电动车充电炸了
    厨房冒黑烟
    屋头着火咯，快点来
    走水了走水了
    火烛啊
    着 火 了
    现在家里着火了，保险怎么报销
    帮我打119
    My house is on fire
    there is a fire in my kitchen
    The building is burning!
    help, my flat caught fire
    smoke is coming from my neighbour's apartment
    ｍｙ ｈｏｕｓｅ ｉｓ ｏｎ ｆｉｒｅ
    fire! fire! help
  `),
  gas: lines(`
    煤气漏了
    家里闻到一股煤气味
    天然气泄漏怎么办
    液化气罐嘶嘶响在漏气
    煤气中毒了，头晕
    厨房里煤汽味很大
    燃氣漏氣了
    There's a gas leak in my kitchen
    I can smell gas in the house
    gas is leaking, what do I do
    carbon monoxide alarm going off and we feel dizzy
  `),
  rescue: lines(`
    有孩子掉河里了
    有人溺水了
    我困在电梯里了
    电梯卡住了我出不去
    被困在车里水一直涨
    山洪来了我们跑不出去
    房子塌了，人压在下面
    有人落水快来救
    老人掉井里了
    we are trapped in the elevator
    a kid is drowning in the lake
    my brother fell into the river
    the building has collapsed and people are inside
    I am stuck in a lift
    flood water is rising in our house
  `),
  traffic: lines(`
    出车祸了
    我被车撞了
    我开车撞到人了
    俺爹让三轮车撞了
    路口有辆车翻了
    前面撞车了，有人流血
    刚刚被一辆货车撞了
    遭车撞咯
    I was just hit by a car
    there has been a car accident on the highway
    a truck hit my mother
    someone was run over by a bus
    we just had a bad car crash
  `),
  violence: lines(`
    被老公打
    我被丈夫打了
    老公又打我
    他喝醉了打我
    俺男人天天打俺
    正在被家暴
    儿子往死里打我
    前夫拿刀要砍我
    媳妇被她老公打得满脸青
    救救我，我老公要打死我
    he is beating me
    My husband hits me every night
    my boyfriend is choking me
    I am a victim of domestic violence
    she keeps hitting me
    I'm afraid he will kill me
    he beats my kids
  `),
  police: lines(`
    有人砍人
    有人拿刀在街上追人
    有人闯进我家了
    小偷进屋了
    有人在撬我家门
    有人抢劫
    我被抢了
    我被绑架了
    我被人关起来了
    有人跟踪我，我害怕
    杀人了
    我要报警
    帮我报警
    孩子走丢了
    俺娃不见了
    我爸走失了
    我被强奸了
    有人打我
    我被几个人打了
    一群人在打群架
    不敢出声，有坏人在屋里
    唔好呀有贼入屋
    有人放火
    someone is breaking in
    someone is breaking into my house
    there's an intruder in my home
    I'm being robbed
    a man with a knife is outside
    he is trying to kill me
    someone is following me
    call the police
    my daughter is missing
    I can't find my child
    I've been kidnapped
    I can't talk, please text the police
    there is a man with a gun here
  `),
  suicide: lines(`
    不想活了
    我活着没意思
    活着没啥意思了
    我想死
    我不想活啦，没人管我
    活不下去了
    我想自杀
    自刹
    想要自殺
    我要跳楼
    我闺女要跳楼
    低保办不下来我不想活了
    不如死了算了
    活够了
    一了百了
    我写好遗书了
    唔想活喇
    我儿子割腕了
    我想结束自己的生命
    有人要上吊
    I want to kill myself
    I want to end my life
    I don't want to live anymore
    I feel suicidal
    thinking about suicide
    i wanna die
    there is no reason to live
    everyone would be better off without me
    I'm going to jump off a bridge
    my friend wants to kill himself
    im gonna kil myself
    I want to hurt myself
    life is not worth living
  `),
  medical: lines(`
    俺娘晕倒了
    喘不上气
    俺大喘不上来气了
    我爸突然昏倒了
    喝农药了
    我老婆喝了农药
    孩子误食老鼠药
    吃了一瓶安眠药
    我妈没呼吸了
    老人叫不醒
    我胸口疼得厉害
    心脏病犯了
    我爸心梗了
    突发脑溢血
    我妈中风了，嘴歪了
    他口吐白沫
    羊癫疯发作了
    流了好多血，止不住
    老伴摔倒了起不来
    孩子卡住喉咙了
    老爷子噎着了
    羊水破了
    老婆马上要生了
    有人触电了
    快叫救护车
    救護車快來
    要一辆救护车
    我快不行了
    俺爹快不中了
    爷爷不省人事
    他休克了
    食物中毒了
    我妈昏过去了
    人从楼上掉下来了
    大出血
    被毒蛇咬了
    娃抽抽了，翻白眼
    我媽媽暈倒了
    晕到了，怎么办
    俺娘 背过气去了
    帮我打120
    我爸喘不过气，现在怎么办
    I think I'm having a heart attack
    heart attack
    my mother is not breathing
    he can't breathe
    my dad collapsed
    she is unconscious
    my baby is choking
    I took an overdose
    my son swallowed bleach
    he is bleeding heavily
    my husband is having a stroke
    please send an ambulance
    call an ambulence
    chest pain and my arm is numb
    my wife's water broke
    grandma won't wake up
    she fell down the stairs and can't move
    he is having a seizure
    drank pesticide
  `),
  danger: lines(`
    救命
    救命啊
    救命阿
    快来人啊
    救救我
    要出人命了
    我有生命危险
    救救他
    somebody help me
    I'm in danger
    this is an emergency
    help help help
    SOS
  `),
  fraud: lines(`
    我被骗了五万块钱
    有人冒充公安让我转账，我刚转了两万
    收到电话说我涉嫌洗钱要我转账
    有个自称警察的人打电话，说我医保卡涉嫌违法，让我把钱转到安全账户
    我妈被骗子骗走了养老钱
    昨天被骗了两万
    刚被骗了怎么办
    我上当了，钱转过去了
    我被網上詐騙了
    冒充医保局的让我转账
    I was scammed out of 5000 yuan
    i was scammed
    my mother got scammed
    a caller claiming to be police asked me to transfer money
    they tricked me into sending 20000 yuan
    the police called and told me to transfer my savings to a safe account
  `),
}
