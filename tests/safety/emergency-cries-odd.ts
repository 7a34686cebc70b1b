// Cries for help in unusual words: some emergency must be heard in each; invented, one a line.

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const ODD_CRIES: string[] = [
  ...lines(`
    房子着起来了，火很大
    我家阳台起火
    灶台着了
    垃圾桶着火啦
    楼上冒烟了有人没出来
    煤气罐爆了
    有焦味，插座在冒烟
    电线着了
    山上着火了
    燃气灶漏气点不着有味道
    闻着有煤气
    我妈煤气熏着了
    奶奶一氧化碳中毒
    小孩掉进水库了
    我家被水淹了，出不去
    电梯坏了，我们三个人关在里面
    地震了房子要塌
    有人被埋了
    我骑电动车被汽车撞倒了
    公交车撞人啦
    我爸骑车摔了，头流血
    高速上追尾了，人卡在车里
    车掉沟里了
    老公打我，我躲在厕所里
    我男人又动手了
    他要打死我
    我爸喝多了打我妈
    我被家暴了
    婆婆拿棍子打我
    邻居拿刀砍人了
    门口有人一直踹我家门
    有个陌生男人跟着我
    屋里进贼了
    有人要杀我
    我朋友被人捅了
    有人跳河了
    我被骗进传销出不来
    我家孩子找不着了
    俺孙子丢了
    老爹出门一天没回来找不到人
    我想报警
    不敢说话，他在门外
    我不想活在这个世界上
    活着太累了想离开
    我真的撑不下去了，想一死了之
    死了算了
    俺不想活了
    我吃了很多安眠药
    准备好安眠药了，再见
    没有活下去的勇气
    想从楼上跳下去
    人活着有啥意思
    我爷爷喘得厉害脸都紫了
    我妈头疼得厉害说不出话
    老伴胸闷得不行
    我爸叫他没反应
    老人突然不会说话了
    娃发烧抽过去了
    孩子烧到41度抽搐
    老公突然倒在地上
    我奶奶从床上摔下来不能动了
    血流不停
    手被机器绞了
    我妈昏迷了
    他没气了
    我胸口像压了块石头喘不动
    老婆生孩子大出血
    马上就要生了来不及了
    吃了毒蘑菇
    孩子喝了洗衣液
    喝了84
    被蜜蜂蜇了喘不过气
    我爸好像不行了
    急救！我爸晕了
    快来救人
    出大事了死人了
    我家沙发烧着了
    车子自燃了
    邻居家失火浓烟滚滚
    冒火星了电表箱
    插座里有火星子
    插座直冒火星
    电线火星四溅
    电表冒着火星
    火星子乱溅，离柴堆很近
    开关里噼啪响，有火星
    火星往外冒
    油锅起火用水扑不灭
    屋头燃起来咯
    家里有股臭鸡蛋味像漏煤气
    煤气阀关不上一直漏
    有小孩卡在电梯门里了
    孩子把自己锁车里了，叫不应
    我奶掉下水道里了
    一楼进水了奶奶出不来
    山体滑坡把路堵了人被压了
    车祸，我妈腿断了
    骑三轮的老头被撞飞了
    大货车侧翻了
    我女婿打我闺女
    他又打我了，我好怕
    我被我爸用皮带抽
    家里男人把我锁在屋里打
    有人持刀
    店里有人打砸
    小区有人打起来了见血了
    有人要抢我包
    我女儿被陌生人带走了
    被人下药了
    有人偷拍我跟着我回家
    我妈痴呆，跑出去找不见了
    我不想活下去
    真想死了算球
    不想活着了
    生无可恋想跳楼
    我想了结自己
    我要上吊
    我把药都吃了
    我姐喝百草枯
    爷爷吃错药了昏睡不醒
    我爹喘气费劲
    俺妈上不来气憋得慌
    俺爹摔了一跤不省人事
    奶奶倒地上了没反应
    孩子噎住脸发青
    心口疼，冒冷汗
    我老婆大出血
    怀孕七个月出血了
    手指头切断了
    被开水烫了一大片皮都掉了
    吃蘑菇中毒了又吐又拉
    我同事触电倒了
    我爸脑出血
    人快没了
    我邻居一氧化碳熏倒
    孩子高烧抽风
    过敏了脖子肿喘不过来
    麻烦派个救护车
    打120
    救命呀有人不
    救命恩人来了救命啊
  `),
  ...lines(`
    urgent my house burning
    fire in my building
    the stove is on fire
    our apartment is filling with smoke
    my kitchen caught fire please help
    I smell gas what should I do
    we can't get out of the lift
    my son is drowning
    he fell in the river
    a car ran over a child
    just had a car crash
    my dad got hit by a motorcycle
    my wife is beating our son
    my dad hits me
    he hit me again and I'm hiding
    my ex is outside with a knife
    someone is trying to get into my house
    there's a thief in my house
    I was raped
    somebody got shot
    a man is attacking people
    they are holding me here against my will
    my grandma went out and never came back
    my 5 year old son is missing
    I am thinking of killing myself
    I don't want to be here anymore
    life is pointless I want it to end
    i want to die
    I can't take it anymore I want to end it
    my sister took too many pills
    he's not breathing
    My husband has chest pains
    can't breath
    my father fell and is unconscious
    she's having a seizure
    blood everywhere
    he cut his wrist
    my baby is turning blue
    he is dying
    I think my mum had a stroke
    need an ambulance
    my child drank bleach
    I'm bleeding a lot
    my neighbour collapsed
    going into labour
    help me please he has a gun
    please help, he's going to kill me
    the curtains are on fire
    fire on the third floor
    my oven exploded
    strong gas smell in hallway
    my kid is locked in the car
    we're stuck on the roof because of the flood
    my friend is drowning
    motorbike crash, he's not moving
    a bus just hit a pedestrian
    he punched me in the face
    my stepfather abuses me
    my husband threatened to kill me
    someone pulled a knife on me
    masked men are in my shop
    a stranger took my daughter
    my toddler wandered off
    i've been stabbed
    please send police
    I feel like killing myself tonight
    I have a plan to end my life
    I want to disappear forever and die
    nobody would miss me if I died
    my daughter is cutting herself
    she swallowed a battery
    he took a whole bottle of pills
    dad is having a heart attack
    grandpa fainted
    mum not waking up
    baby not breathing
    he's unconscious and bleeding
    snake bite
    my leg is bleeding and won't stop
    allergic reaction throat swelling
    the baby is coming now
    my friend overdosed
    help! he has stopped breathing
    electrocuted
    hes havin a stroke
    my water just broke
    he's choking on food
  `),
]
