// Ordinary questions that only sound like an emergency and must not raise one; invented, one a line.

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim())

export const LOOK_ALIKES: string[] = [
  ...lines(`
    我爸去世了
    我爸走了，要办什么手续
    我妈上个月过世了怎么销户口
    消防证怎么办
    消防许可要什么材料
    消防验收去哪办
    一键呼叫怎么装
    老人一键报警器有补贴吗
    急诊能报销吗
    急诊算备案吗
    异地急诊抢救要备案吗
    火车票丢了能报销吗
    火车站怎么走
    起火原因证明怎么开
    去年家里着火了，户口本烧没了怎么补
    房子着火了保险能赔多少
    救护车费报销吗
    救护车收费标准
    叫救护车多少钱
    工伤认定被车撞了
    上班路上被车撞了算工伤吗
    死亡证明怎么开
    自杀险赔不赔
    自杀能拿到抚恤金吗
    120急救费用谁出
    12345是什么电话
    110米跑
    打110收费吗
    打120要钱吗
    家暴证明怎么开
    被老公打了想离婚要什么材料
    家暴能申请人身安全保护令吗
    热死了，窗口没空调
    累死了，跑了三趟
    笑死，这也要证明
    想死你了
    急死人了，还没批
    烦死了这个系统
    气死我了
    排队等死我了
    手机快不行了，能打电话办吗
    救命钱什么时候发
    救命恩人怎么申请见义勇为
    困难救助怎么申请
    我没意识到要带身份证
    失火责任怎么认定
    火灾事故认定书去哪领
    车祸后医保能报吗
    交通事故伤残鉴定去哪里
    被狗咬了打疫苗能报销吗
    我的身份证丢了
    孩子的出生证丢了怎么补
    户口本不见了
    老人走失险是什么
    心脏病能评残疾吗
    心梗住院报销多少
    脑梗后遗症可以办慢病吗
    高血压慢性病怎么认定
    癫痫病人能考驾照吗
    中风偏瘫评残疾几级
    昏迷病人怎么办社保卡
    农药经营许可证怎么办
    烟花爆竹经营许可
    危险品爆炸物许可
    煤气公司电话是多少
    天然气开户怎么办
    煤气本过户要什么
    燃气报警器安装有补贴吗
    液化气站经营许可
    生孩子能报销多少
    我老婆快生了，生育津贴怎么申请
    快生了怎么建档
    报警回执丢了怎么补
    报警记录能查吗
    抢劫罪怎么判
    打架斗殴拘留几天，影响考公吗
    被打伤了能要求赔偿吗
    防溺水宣传活动在哪
    电梯困人应急预案备案
    消防演练怎么报备
    急救证书怎么考
    溺水死亡证明
    火葬场怎么预约
    火化证丢了
    跳楼价是真的吗怎么投诉
    遗书有法律效力吗
    轻生救助志愿者怎么报名
    紧急联系人怎么改
    紧急情况联系人填谁
    抢购消费券
    抢到医院的号了怎么取消
    我想把爸的户口注销
    他打我电话没接到
    老公打电话来问社保
    妈妈打了疫苗
    孩子打针去哪
    打人举报电话是多少
    我爸晕车能坐高铁吗
    最近头晕挂什么科
    大火锅店营业执照
    着火点检测报告
    生死户口登记
    要死亡医学证明吗
    救护车驾驶员招聘
    被困难群众认定
    心理援助热线是多少
    离世一年了还能领丧葬费吗
    你们上班了没气表怎么换
    小偷偷了我的身份证怎么补办
    不想活动的老人怎么认证
    想死后捐献遗体怎么登记
    我爱人活着没意见就能过户吗
    邻居家装修太吵要命
    能不能快点，我要疯了
    这个表把人看晕了
    手续多得要命
  `),
  ...lines(`
    fire safety licence
    how do I get a fire safety permit
    emergency contact field
    how do I change my emergency contact
    emergency treatment filing
    does emergency treatment count as filing for medical insurance away from home
    killing time until my appointment
    I missed the dead line
    what is the deadline
    my father passed away
    my mum died last week, what do I do
    death certificate
    ambulance fee refund
    how much does an ambulance cost
    can I claim the ambulance charge
    is calling 110 free
    work injury recognition after being hit by a car
    I was hit by a car last month, can I claim work injury
    does suicide insurance pay out
    what does the suicide clause mean
    fire certificate for my shop
    our house burned down last year and I need a new ID
    certificate of cause of fire
    this paperwork is killing me
    I'm dying to know when it will be approved
    I nearly had a heart attack when I saw the fee
    heart attack treatment reimbursement
    stroke patients disability certificate
    gas account transfer
    how do I open a gas account
    gas leak detector subsidy
    how do I report a lost ID card
    police certificate of no criminal record
    I need the police clearance certificate
    police station address
    can I get a certificate of domestic violence
    car accident insurance claim
    emergency visa
    emergency loan for small business
    emergency number for the water company
    my child is missing a vaccination record
    I lost my child's birth certificate
    is there a fire station near here
    he got fired from his job
    the queue is killing us
    I could kill for an answer
    what benefits do I get when my husband dies
    breathing apparatus licence
    labour law question
    poison control licence for my shop
    pesticide licence
    self-employed and can't go on holiday
    help, I lost my passport
    help me with the form
    help
    can someone help me renew my card
    he beat me to the front of the queue
    choking hazard label rules
    flood insurance
    drowning prevention course
    stabbing laws in China
    how do I report gas bill errors
    my phone died
    dead battery disposal
    I am dead tired of this form
  `),
]
