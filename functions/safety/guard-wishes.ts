// Wishes that get fixed words: unlawful ones, promises, medical advice, and advice or prediction.
import { anyOf } from './any-of.ts'
import { hasHan } from './scripts.ts'

interface Wish {
  kind: 'unlawful' | 'commitment' | 'diagnosis' | 'advice'
  says: RegExp
  /** Which letters each row of `says` needs. */
  script: 'han' | 'latin'
  /** The same words from a victim, a witness or someone asking for the rule. */
  unless: RegExp
}

const NEVER = /(?!)/
const WANT =
  '(?:怎么|如何|怎样|哪里|哪儿|哪能|帮我?|给我|我想|我要|想|能不能|能否|可以|可不可以|有没有|有办法|找人|花钱|多少钱|教我|替我)'
const PAPER =
  '(?:证件?|证明|章|公章|发票|票据|病历|学历|文凭|身份证|户口本?|驾照|护照|结婚证|离婚证|合同|流水|材料|签名|签字|签证|诊断书?|病假条|死亡证明|残疾证|社保)'
const VICTIM_ZH = anyOf(
  '举报|投诉|别人|他人|有人|被|处罚|后果|判|犯罪|犯法|违法吗|违法么|合法吗|识别|辨别|分辨|鉴别',
  '真假|真伪|怎么办|责任|防|赔|怎么处理|索要|算不算|构成|属于|影响|公司让|单位让|老板让|中介',
  '真的吗|骗子|会怎样|发现|别|不要|(?<!能)不能',
)
const VICTIM_EN = anyOf(
  'report|complain|someone|somebody|victim|penalt|punish|illegal|against the law|consequence',
  'detect|spot|recogni[sz]e|tell if|is it a|avoid|prevent|protect|happens|asked me|scam',
  'received|avoid|fake news|crime|jail|caught',
)

const HOW =
  '(?:怎么|怎样|如何|咋|教我|帮我|替我|哪里?(?:能|可以)?(?:买|找|弄|有)|(?:什么|啥|哪些|没有|更好的?|好的?).{0,3}(?:办法|方法|技巧|途径|渠道|手段|方式)|能教)'
const CRIME =
  '(?:杀(?:死|害|人|了[他她我])|谋杀|[毒掐烧弄]死|下毒|投毒|绑架|拐卖|强[奸暴]|性侵|猥亵|迷[奸药]|抢(?:劫|银行)|盗(?:窃|取|刷|号)|[窃偷](?:取|窃|走|盗|拍|听|窥|钱|车|东西)|' +
  '入侵|黑(?:进|入|掉|客)|破解.{0,6}(?:密码|账[户号]|系统)|(?:注入|植入|传播|制作).{0,4}病毒|勒索|敲诈|恐吓|威胁|监视|洗钱|走私|贩[毒卖]|毒品|制毒|炸[弹药]|枪支|纵火|放火|' +
  '伪造|造假|虚构|作弊|替考|代考|[偷逃漏]税|逃避|[绕躲]过.{0,6}(?:监管|检查|审查|安检)|虚开|假账|行贿|贿赂|买通|诈骗|骗(?:取|钱|保|贷|补|到)|套取|冒[充用]|偷渡|内幕|人肉|造谣|诬陷|' +
  '假装(?:受伤|生病|残疾|单身|贫困)|虚假(?:申请|材料|失业|信息|报))'
const HURT =
  '(?:kill|murder|poison|stab|strangle|torture|kidnap|rape|blackmail|stalk|assault|shoot|drown|butcher|crush|hunt down|destroy|ruin|break)'
const SOMEBODY =
  "(?:person|people|human|man|woman|child\\w*|kids?|boy|girl|someone|somebody|him|her|them|(?:my |the )(?:\\w+ )?(?:wife|husband|boss|neighbou?r|ex|friend|mother|father|co-?worker|teacher|family|landlord|judge|girlfriend|boyfriend)(?:'s \\w+)?)"
const HOW_EN =
  '(?:how (?:do|can|could|would|should|to|might) ?(?:i|we|you|one|someone)?|(?:ways?|process|methods?) (?:to|of|for)|teach me (?:how )?to|help me(?: to)?|where can i (?:buy|get|find))'

const wish = (kind: Wish['kind'], says: string[], unless = NEVER): Wish => ({
  kind,
  says: anyOf(...says),
  script: says.every(hasHan) ? 'han' : 'latin',
  unless,
})

/** In order; the first hit names the kind. Matched against folded text; gaps are bounded. */
export const GUARDED_WISHES: readonly Wish[] = [
  wish(
    'unlawful',
    [
      `${WANT}.{0,10}(?:办|做|买|弄|搞|开|刻|造|伪造|搞到|弄到|p).{0,3}(?:个|张|份|本)?.{0,2}(?:假|伪造?|虚假).{0,4}${PAPER}`,
      `^(?:办|做|买|开|弄|搞|来)(?:个|张|份)?假.{0,3}${PAPER}`,
      `(?:帮我?|怎么|如何|教我)(?:伪造|仿造|造假|p图?改?|变造).{0,8}${PAPER}`,
    ],
    VICTIM_ZH,
  ),
  wish(
    'unlawful',
    [
      '(?:给|送|塞).{0,8}(?:红包|好处费|钱|礼|烟酒?|购物卡).{0,10}(?:快|批|办|通过|照顾|通融|优先|提前|行不行|行吗)',
      '(?:花钱|塞钱|花多少钱|交钱).{0,6}(?:走后门|找关系|买通|插队|通融|打点)',
      '(?:走后门|托关系|找关系|打点).{0,8}(?:行|吗|能|多少钱|办|怎么|快|批)',
      '(?:能|可以|想|帮我?|怎么|如何).{0,4}(?:走后门|走个后门|行贿|贿赂|买通)',
    ],
    VICTIM_ZH,
  ),
  wish(
    'unlawful',
    [
      `${WANT}.{0,8}(?:骗取?|套取?|冒领|多领|虚报|瞒报|逃避?|偷)(?!.{0,3}了).{0,5}(?:低保|补贴|医保|社保|养老金|补助|税|保险金|公积金|失业金|救助金|生育津贴)`,
      '(?:假离婚|假结婚|假病历|假摔|装病|装残疾|假装(?:受伤|残疾|有病)).{0,8}(?:骗|领|拿|办|获得|怎么)',
      '(?:用|拿|冒用)(?:别人|他人|死人)的?身份证.{0,4}(?:办|开|贷|领|登记)(?!.{0,6}(?:吗|犯|违))',
    ],
    VICTIM_ZH,
  ),
  wish(
    'unlawful',
    [
      `${HOW}.{0,24}${CRIME}`,
      `${CRIME}.{0,16}${HOW}(?!办|处理|管|判|罚)`,
      '(?:身份证号?码?|个人信息|银行卡|公民信息|孩子|婴儿|器官|人口)[^,。]{0,5}(?:交易|买卖|贩卖)',
    ],
    anyOf(
      '举报|投诉|报警|报案|被(?!发现|抓|查|监|检|警|追)|防|预防|怎么办|咋办|处罚|处理|[判罚罪]|违法吗|犯法吗|责任|(?<!工伤|保险|骗取?)赔|受害|遇到|遭|识别|辨别|怀疑|有人|认定|立案|后果|戒毒|反诈|打击|宣传',
      '补办|撤销|注销|挂失|冻结|追回|证明自己|澄清|起诉|维权|维护|禁止|打假|我没有?|别人|他人.{0,6}(?:我|冒)',
    ),
  ),
  wish(
    'unlawful',
    [
      `${HOW_EN} .{0,24}\\b${HURT}(?:ing)? (?:a |an |the |another |some )?${SOMEBODY}\\b`,
      `${HOW_EN} .{0,24}\\b(?:(?:mak|build|buy|sell|get)\\w* (?:\\w+ )?(?:bombs?|explosives|meth|heroin|cocaine|counterfeit money)|hack(?:ing)? into|launder(?:ing)?|smuggl\\w+|commit(?:ting)? (?:fraud|arson|murder|theft|perjury)|steal(?:ing)? (?:a |an |the |my )?(?:car|money|identit\\w+|wallet|phone|credit|data|from)|rob(?:bing)? (?:a|the|someone|people))\\b`,
    ],
    anyOf(
      'report|victim|penalt|punish|prevent|protect|avoid|against|stop (?:him|her|them|someone)|illegal|\\bgames?\\b|minecraft|fortnite|call of duty|\\bgta\\b|movie|novel|python|process',
    ),
  ),
  wish(
    'unlawful',
    [
      '(?:make|get|buy|need|want|create|obtain|order|sell me|forge|forging|fake|print) (?:me )?(?:a |' +
        'an |some |my )?(?:fake|forged|counterfeit|false|bogus) (?:\\w+ )?(?:id\\b|ids\\b|card|passport|' +
        'certificate|licen[cs]e|document|documents|papers|diploma|degree|permit|receipt|invoice|visa|' +
        'stamp|seal|birth|marriage|medical|hukou|signature)',
      '(?:how|help me|can (?:i|you)|want to|teach me).{0,16}\\b(?:forge|fake|counterfeit|' +
        'falsify) (?:a |an |my |the |some )?(?:\\w+ )?(?:id\\b|card|passport|certificate|licen[cs]e|' +
        'document|documents|papers|diploma|signature|permit|receipt|invoice|stamp)',
    ],
    VICTIM_EN,
  ),
  wish(
    'unlawful',
    [
      '(?:can i|could i|how (?:do|can|to|much)|want to|help me|let me|should i|who (?:do|' +
        'can) i).{0,20}\\b(?:brib(?:e|ing)|pay off (?:the|an?|some) (?:clerk|officer|official|inspector|' +
        'judge|examiner)|slip (?:him|her|them|the (?:clerk|officer))|grease)\\b',
      'pay (?:someone|the (?:clerk|officer|official|examiner)|extra|under the table).{0,24}(?:skip|' +
        'faster|approve|pass|jump|look the other way)',
      '(?:how|help me|can i|want to).{0,16}(?:cheat|defraud|scam) (?:the )?(?:government|benefits|' +
        'welfare|tax|insurance|pension)',
      '(?:how|help me).{0,14}(?:evade|dodge) (?:my |the |paying )?tax',
    ],
    VICTIM_EN,
  ),
  wish(
    'commitment',
    [
      `(?:你|您)(?:就|得|能|要|给我|先|快|直接|敢|必须|可|可以)*(?:说|给|打)?.{0,3}["“']?(?:个)?(?:保证|担保|打包票|承诺|答应)(?!金|人|书|` +
        '制|期|合同)(?:[,:]?.{0,6}(?:一定|肯定|能|会)|我|通过|给我|下).{0,12}',
      `(?:就|你)说["“']?(?:肯定|一定|保证|百分百).{0,4}(?:能|会|批|过|行)`,
      '(?:给我|你能|敢).{0,3}打.{0,2}包票|(?:你|您)(?:能|敢|可以)保证吗',
      '(?:能|敢)(?:打包票|保证).{0,6}(?:批|过|办成|办下来|拿到|领到)吗?',
      '我[^,。]{0,8}(?:肯定|一定|绝对)(?:够格|符合|合格|能[过批办])[^,。]{0,4}吧|说句准话|给(?:个|句)准(?:话|信)',
      '(?:答应|保证)我.{0,6}(?:批|过|办|拿)',
    ],
    /怎么保证|如何保证|质量|保证书|保证金|保证人|担保人|担保物|抵押|贷款/,
  ),
  wish(
    'commitment',
    [
      "(?:promise|guarantee|assure|swear)(?: to)?(?: me)?(?: that)? (?:i |i'll |my |you |me )(?:am |" +
        "is |will |'ll |get |be |would |can |application |claim |approv)",
      "(?:just )?(?:say|tell me|confirm) (?:that )?(?:i(?:'m| am)|my \\w+ (?:is|" +
        'will be)) (?:definitely |already |surely )?(?:approved|eligible|qualified|accepted|guaranteed)',
      '(?:can|do|will|could) you (?:promise|guarantee)',
    ],
    /guarantee (?:fund|letter|deposit)|money back|loan guarantee/,
  ),
  wish(
    'diagnosis',
    [
      '(?:疼|痛|烧|咳嗽?|晕|吐|泻|拉肚子|痒|肿|麻|感冒|失眠|高血压|血压高|血糖高|糖尿病|过敏|不舒服|难受|头昏|便秘|胃病|皮疹|湿疹).{0,14}(?:吃|用|喝|抹|' +
        '涂)(?:点|些)?(?:什么|啥|哪种|哪个|几)(?:药|好|管用|片|粒)',
      '(?:吃|用|抹|涂|该用)(?:点|些)?(?:什么|啥|哪种)药(?!.{0,3}(?:能?报|可以报|补))',
      '(?:是不是|会不会是?|可能是|是)(?:得了|得)?(?:什么|啥)?(?:癌症?|肿瘤|绝症|性病|抑郁症|糖尿病|白血病)(?:吗|么|吧|$|了)',
      '(?:这|我这)?(?:是|得的?是?)(?:什么|啥)病',
      '(?:药|片|胶囊).{0,6}(?:一天|一次|每天|能|可以)吃(?:几|多少)',
      '(?:疼|痛|病|癌|炎).{0,4}怎么(?:治|医)(?!疗?费)|(?:病|癌).{0,4}(?:能|会)(?:治好|好)吗',
    ],
    /报销|医保|目录|救助|慢(?:特|性)?病|工伤|鉴定|认定|备案|补贴|买药|购药|药店|地方|哪家|诊断证明|职业病|大病|评残|残疾|证明|属于|算/,
  ),
  wish(
    'diagnosis',
    [
      'what (?:medicine|medication|drugs?|pills?|antibiotics?) (?:should|can|do|could) i (?:take|use)',
      '(?:do|could|might) i have (?:a |an )?(?:cancer|covid|diabetes|depression|tumou?r|pneumonia|' +
        'an? (?:infection|std)|the flu)',
      'is (?:it|(?:this|that|my)(?: \\w+)?) (?:a )?(?:cancer(?:ous)?|tumou?r|infected|broken bone)',
      '(?:what|how) (?:should|can|do) i (?:take|do|treat|cure) (?:for |about |to treat )?(?:a |my |' +
        'this |the )?(?:headache|fever|cough|rash|stomach ?ache|back pain|sore throat|toothache|migraine|' +
        'diarrh\\w+|flu|cold)',
      'how many (?:pills|tablets|painkillers|milligrams|mg) (?:should|can|could|may) i (?:take)',
      '(?:diagnose|prescribe) (?:me|my|something)',
    ],
    /certificate|insur|reimburse|coverage|claim/,
  ),
  wish(
    'advice',
    [
      '更?划(?:得来|算)(?:吗|些|点|$|不|呢|一点|\\?)',
      '哪(?:个|种|样|档|款)(?:更|比较|最)?(?:划算|合算|值|好(?:$|\\?|些|点|呢)|合适|靠谱)|划不划算',
      '合不合算|值不值得?|值得(?:吗|买|交|办)(?!.{0,2}证)',
      '(?:我|到底|究竟|俺).{0,8}(?:该不该|应不应该|要不要(?:离|买|辞|告|交|补交))',
      '[拿出]个?主意|(?:心里|实)话[^,。]{0,4}(?:公平|合理|好不好)|(?:公平|合理)[^,。]{0,2},?[^,。]{0,2}(?:心里|实)话|你是我你|帮我(?:选|挑)(?:一?个|一下)?(?:学校|专业|保险|名字|城市|对象)',
      '(?:该不该|要不要|应不应该).{0,4}(?:辞|离婚|买房|结婚|生[孩二三]|创业|投资|炒股|先?写|分手|起诉|打官司)',
      '(?:你|您)(?:觉得|认为|建议|说)我?(?:该|应该|还是|选|哪)|(?:换|如果)(?:作|成)?(?:你|您)是?我',
      '哪(?:个|种|家)(?:保险|基金|股票|银行|医院|学校|律师|中介)(?:更|比较|最)?好',
      '股票.{0,6}(?:买|涨)|(?:买|投资|推荐).{0,4}(?:哪只|什么)(?:股票|基金)',
    ],
    NEVER,
  ),
  wish(
    'advice',
    ['(?:好|划算|合适|强|靠谱)还是[^,。?不]{1,14}(?:好|划算|合适|强|靠谱)'],
    /网上|窗口|大厅|派出所|先去|线上|当面/,
  ),
  wish(
    'advice',
    [
      '(?:明年|后年|今后|以后|将来|未来).{0,10}会(?:不会|再)?.{0,6}(?:[涨降调延]|取消|放开)',
      '你[估猜预](?:测|计|一|个|下)|[估猜]一?[个下]$|(?:预测|估计?|猜)一?[个下][吧呗]?$',
    ],
    NEVER,
  ),
  wish(
    'advice',
    [
      '(?:我|俺|咱|这|材料|申请|条件|情况|(?:估计|觉得|看)[^,。!?]{0,8})[^,。!?]{0,16}(?:能|会|可以)(?:不能|不会)?(?:批准?(?:得?下来)?|通过|中签|摇中|赢|胜诉|申请下来|办成)(?:吗|么|不|呢|$|\\?|没)',
      '(?:几成|多大|有多少|有多大)(?:的)?(?:把握|胜算|可能|希望|几率|概率|机会)',
      '(?:能|会)(?:不能|不会)?(?:打赢|胜诉|判赢)|官司.{0,4}(?:打得赢|[能会]赢|输)|(?:会|能)判(?:我)?(?:几年|多久)(?:\\?|$)',
      '(?:预测|算算|猜猜?).{0,6}(?:我|能不能|房价|彩票)|我[^,。!?]{0,10}会(?:不会)?被拒',
      '房价(?:会|还会|还要)?(?:涨|跌|降)吗',
    ],
    /会不会影响|怎样才能|怎么才能|如何才能|多久|几天|什么时候|什么条件|哪些条件|代表|自己去|别人/,
  ),
  wish(
    'advice',
    [
      "(?:which|what)(?: (?:one|option|plan|scheme|\\w+))?(?: is|'s| would be| are)(?: a|" +
        ' the)? (?:better|best|more) (?:value|deal|worth|option|choice|for me|bargain|cost[- ]effective)',
      'better value|(?:is it|are they) worth (?:it|paying|buying|the money|doing)',
      'worth it(?: for me)?$',
      '(?:smart|wise|a good idea|good time) (?:for me )?to (?:\\w+ ){0,2}(?:buy|invest|quit|sell|open|start|borrow|move|marry|divorce)',
      'which is the better|(?:better|best) (?:city|place|school|bank|stock|job) (?:to|for)|your (?:bet|guess|honest opinion)',
      'should i (?:put my|divorce|quit|sue|marry|invest|retire early|buy a house|leave (?:my|him|her)|choose|' +
        'pick|take the (?:lump|offer))',
      'what would you (?:do|choose|pick) (?:if you were|in my)|if you were me',
      '(?:do|what do) you (?:think|reckon|recommend) i should',
      'would you (?:advise|recommend) (?:that i|me to)',
    ],
    NEVER,
  ),
  wish(
    'advice',
    [
      'will (?:i|my (?:application|claim|case|appeal|request|visa|permit|benefit)) (?:be |' +
        'get )(?:approved|accepted|granted|denied|rejected|refused)',
      'will the government|(?:next year|in future).{0,20}\\b(?:rise|raise|increase|go up|be cut)\\b',
      'will they (?:reject|approve|refuse|accept|deny) (?:me|my)',
      'will i (?:win|lose|qualify|succeed) (?:my|the|in|this)',
      "(?:what are|what're) (?:my|the) (?:chances|odds)",
      '(?:my|the) (?:chances|odds) of (?:getting|being|winning)',
      'how likely (?:am i|is it that i|is my)|predict (?:the|if|whether|my|who)',
      "do you think (?:i|they|it|my \\w+) (?:will|'ll)",
    ],
    NEVER,
  ),
]
