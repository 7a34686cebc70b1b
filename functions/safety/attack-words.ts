// The words of prompt injections, Chinese and English, as rows an editor can extend.

// Matched against folded text (lower case, simplified). Gaps are bounded, so that matching stays linear. A row must name an
// order to the assistant; words that a citizen needs (系统提示我密码错误, 我是单位管理员) stay out or go into OWN_WORDS.

const IGNORE =
  '(?:[忽呼胡]勿?略|勿心略|无视|唔(?:好|使)理|别(?:管|理)|不要(?:理会|管|遵守|遵循)|不用(?:理会|遵守)|忘(?:记|掉|了)|抛(?:开|弃)|放弃|丢弃|推翻|' +
  '作废|清除|覆盖|绕(?:过|开)|越过)'
const EARLIER =
  '(?:以上|上[面述边]|之前|先前|前[面述]|此前|原来|原[有先本]|所有|一切|全部|任何|你的|您的|系统|安全|收到|遇到|既定|开头)'
const ORDERS = '(?:指令|之令|指另|旨令|指示|指引|指南|指导|提示词?|规则|规定|设定|设置|限制|约束|准则|命令|守则|护栏)'

const IGNORE_EN =
  '(?<!\\b(?:if|can|do|did|does|should|may|could|will|would|why|they|people|drivers) (?:i |we |he |' +
  'she |they |you |people |someone |drivers )?)\\b(?:ignore|disregard|forget|overlook|override|' +
  'discard|neglect)'
const ORDERS_EN =
  '(?:instructions?|directions?|directives?|rules?|prompts?|guidelines?|programming|inputs?|' +
  'commands|restrictions?|constraints?|polic(?:y|ies)|training|guardrails?|safeguards?|filters?)'

const rows = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source))

export const CHINESE_ATTACKS = rows(
  `${IGNORE}.{0,10}${EARLIER}.{0,10}${ORDERS}`,
  '(?:[忽呼胡]略|无视|唔好理|唔使理)(?:掉)?(?:以上|上[面述边]|之前|前面|一切|嗰啲|所有)(?!我|的?(?:申请|材料|填|信息))',
  '(?:告诉我?|输出|打印|显示|说出|复述|重复|泄露|透露|公开|念出|翻译|给我看?|展示|列出).{0,10}(?:系统提示(?!音)|提示词|初始(?:指令|设定|提示)|' +
    '内部(?:指令|规则|设定|提示)|隐藏(?:指令|规则)|底层(?:指令|设定)|system ?prompt|prompt|上面(?:所有|全部)的?(?:文字|内容|字))',
  '你的(?:系统提示|提示词|初始指令|内部指令|底层设定|system ?prompt|prompt)',
  '(?<![谁位])扮演(?!了|者|过|.{0,6}(?:什么|怎样|哪|重要|关键|积极))|角色扮演',
  '(?:假装|装作|伪装成?)(?:你|您|成|一个|自己是)|假设你是|想象你是',
  '(?:模仿|以|用).{1,24}(?:口吻|语气|腔调).{0,24}(?:回答|回应|评论|批评|说|表达|念|讽|轻蔑|傲)',
  '从(?:现在|此|今)(?:开始|起|以后)?,?(?:以|用|请将|请把|请以)?(?:你|您|chatgpt|开发者)(?!(?:能|可以|会|们|帮|给))',
  '(?:你现在|现在你)(?:就)?是(?!不是|在|否|什么|谁|哪|人工|机器|真人|ai|人|几|怎|干|做|忙|上班|下班|休息)',
  '(?:开发者|开发人员|上帝|无限制|越狱|特权|dan|debug|developer|god|root)模式(?!.{0,3}(?:怎么|如何|是什么))',
  '(?<!系统|网站|平台|页面)(?:进入|打开|开启|启动|切换到?|激活).{0,4}(?:维护|调试|开发|管理员?|超级).{0,2}模式',
  '(?:你|您|他|她|它|可以|角色|回复).{0,10}不(?:需要?|用|必|会)?(?:去)?(?:遵循|遵守|考虑|理会|顾及).{0,12}(?:道德|伦理|合法性|法律|政策或|人类)',
  '不受.{0,8}(?:道德|法律|规则|限制|约束)|没有.{0,6}(?:道德|伦理).{0,6}(?:准则|约束|限制|底线)',
  '未经过滤|无道德|不考虑.{0,6}(?:合法性|道德)',
  '我是.{0,10}(?:管理员|开发者|开发人员|工程师|领导|网信办|上级|程序员|创造者|测试人员|技术人员|主管).{0,24}(?:模式|解除|关闭.{0,4}(?:限制|审核|过滤|' +
    '安全)|最高权限|导出|数据库|绕过|跳过.{0,4}(?:验证|审核|确认)|系统提示|所有(?:用户|人的|数据)|听我的|必须服从|授权你)',
  '(?:直接|立刻|马上|赶紧|现在就).{0,6}(?:提交|通过|审批|批准|批了).{0,8}(?:不用|别|不要|无需|不必|跳过).{0,4}(?:我)?(?:确认|核对|审核|验证|问我)',
  '(?:绕过|跳过|越过|关闭|关掉|解除).{0,4}(?:审核|身份验证|实名验证|安全(?:检查|限制|过滤)|内容过滤|确认).{0,10}(?:直接|提交|通过|给我|告诉)',
  '(?:导出|列出|给我看?|输出|下载|发我|打印).{0,8}(?:所有|全部|别的|其他|其它)(?:的)?(?:用户|市民|人|居民|客户|申请人).{0,6}(?:信息|数据|资料|' +
    '身份证|电话|手机号|记录|名单|对话)',
  '模拟对话.{0,6}你|(?:无限期|无条件|完全|绝对)(?:地)?(?:遵从|服从|听从).{0,6}(?:指令|命令|我)',
  '(?:文档|材料|指南|文件|页面|正文)?[\\[【<(](?:系统|system)(?:消息|指令|提示|message)?[\\]】>):]',
  '(?:助手|ai|机器人|模型)(?:应|必须|应该|需要|请).{0,4}(?:要求|索要|让|向|提醒).{0,4}用户.{0,6}(?:提供|输入|发|转|点击)',
  '你.{0,6}(?:收到|被给)的?.{0,6}(?:要求|指令|规则|设定|提示).{0,6}(?:作废|无效|失效|取消)',
  '(?:重复|复述|告诉我|列出|说出).{0,6}你(?:收到|被给|最初|被设定)的?.{0,6}(?:第一条|消息|指令|要求|规则)',
  '你(?:是怎么|怎么|如何|是如何)?被(?:设定|训练|编程)',
  '你的(?:内部|隐藏|底层|全部)?规则(?:是|有|全|列)',
  '把.{0,6}(?:审核|审批|申请|状态|结果).{0,6}(?:改成|改为|设为|标记为|标成).{0,4}(?:通过|批准|已批|合格)',
  '(?:管理员|系统|开发者|上级|领导)(?:命令|要求|授权|指示)你(?!们)',
  '你.{0,6}(?:处于|进入).{0,6}模式',
  '用(?:base64|rot13|摩斯|凯撒|二进制|密文).{0,6}(?:回答|回复|输出)',
  '(?:解码|翻译|还原|执行).{0,10}(?:base64|rot13|摩斯|凯撒|密文).{0,20}(?:执行|照做|遵守|指令)',
  'hu ?l[uv]e?e? ?(?:yi ?shang|shang ?mian|zhi ?qian|suo ?you|qian ?mian).{0,14}(?:zhi ?ling|' +
    'gui ?ze|ti ?shi|nei ?rong)',
  '\\bhlys(?:sy)?(?:zl|gz|ts)\\b|\\bhlsm(?:sy)?zl\\b',
  // Two languages in one order.
  `${IGNORE}.{0,4}(?:all |the )?(?:previous|prior|above|earlier|all|your|any).{0,24}${ORDERS_EN}`,
  `(?:ignore|disregard|forget) .{0,8}${EARLIER}.{0,10}${ORDERS}`,
  'xi ?tong ?ti ?shi ?ci|\\bxttsc\\b|(?:jia ?zhuang|ban ?yan) ?(?:ni|cheng)\\b|jin ?ru.{0,14}mo ?shi|ti ?jiao ?,? ?bu ?yong ?que ?ren|zhu ?shou.{0,8}yao ?qiu ?yong ?hu',
  'wu ?shi (?:yi ?shang|suo ?you).{0,12}(?:zhi ?ling|gui ?ze)',
)

export const ENGLISH_ATTACKS = rows(
  `${IGNORE_EN} ?(?:and \\w+ )?.{0,24}(?:previous|prior|above|earlier|preceding|before|initial|` +
    `original|usual|following|all|any|every|your|these|those|system|safety) ?.{0,30}${ORDERS_EN}`,
  `${IGNORE_EN} .{0,24}${ORDERS_EN},? (?:that (?:are |were )?|which (?:are |were )?|given |written )*(?:above|before|earlier|so far|until now|you)`,
  `${IGNORE_EN} (?:absolutely )?everything (?:you|from|before|above|to your|that|i)`,
  'stop everything.{0,20}(?:print|say|write)',
  '(?:prior|previous) (?:instructions|inputs|prompts|directions) (?:are|no longer)',
  '(?:show|print|reveal|repeat|tell|give|output|display|leak|list|dump|share|expose|recite|' +
    "translate|summari[sz]e|what(?:'s| is| are| were)) (?:me )?(?:all |of |the |out )*(?:your |" +
    'the )?(?:full |exact |entire |whole )?(?:system (?:prompt|message|instructions)|' +
    '(?:your )(?:initial |hidden |original |secret |internal |exact )?(?:instructions|prompt|' +
    'programming|directives)(?! (?:for|on|about|to))|(?:initial|hidden|secret|internal|' +
    'developer) (?:prompt|instructions|message|rules))',
  'you (?:need|have|must|ought|are obliged)(?: to)? (?:answer|respond|reply|obey|comply)\\b|\\bmarkdown\\b.{0,60}\\b(?:image|backticks|code block)',
  'what (?:were|are) you (?:told|instructed|programmed)',
  '(?:repeat|print|output|copy|say) (?:all |everything |the |back )*(?:text|words|content|lines|' +
    'everything) (?:above|before)',
  'verbatim.{0,20}(?:above|prompt)|everything above this',
  "you(?:'re| are| r|'ll| will)? (?:now|no longer) (?:a |an |the |going to |free|in |\\w+gpt|" +
    'dan\\b|be |act|role|simulat|enter|operat|chatgpt|unrestricted|unfiltered)',
  'you will now (?:simulate|act|be|play|respond|answer|pretend)|you now (?:go by|must|have no)',
  "from (?:now|here|this point) on,? ?(?:you(?:'re|'ll| are| will| must| have| need| should| going|" +
    ' act| can)|act|respond as|answer (?:as|only|without)|please act|your (?:answers|responses))',
  `(?:(?:^|[.!?,;:\\n"'\\[({] ?)(?:please |now )?|\\byou(?:'ll| will| are| must| should| can|` +
    " could|'re)?(?: going| have)?(?: to)? |\\b(?:i )?want you to |you as to |supposed to )(?:act|" +
    'behave|role-?play|respond|answer) as (?:a|an|my|if|the|though|\\w*gpt|dan|' +
    '\\w+ with)\\b(?! (?:guarantor|witness|guardian|agent|proxy|sponsor|representative|trustee|' +
    'translator for me at))',
  "(?:(?:you(?:'re| are| will| can| should| must|'ll)?(?: going| about)? to|please|let'?s|" +
    'emulate and|be|will|you) |^|[.!?,] ?)(?:pretend|simulate|immerse yourself|impersonate|' +
    "emulate)(?: and pretend)?(?: to be| being| you(?:'re| are| have| can)| that you| into| a | an |" +
    ' as|ing)',
  'role-?play(?:ing)? (?:as|game|with)|roleplayer',
  "you(?:'re| are) (?:about|going) to (?:immerse|simulate|play the role|pretend|act|embody|roleplay)",
  'play(?:ing)? the (?:role|part) of',
  '(?:developer|god|jailbreak|opposite|dan|sudo|unrestricted|evil|root) mode',
  '(?:enter|enable|activate|start|turn on|switch to) (?:debug|maintenance|admin) mode',
  '\\bmode (?:enabled|activated)|debug on\\b|jail ?br(?:ea|o)k(?!ing my (?:phone|iphone))',
  'do anything now',
  '(?:chat|dark|bad|evil|based|anti|free|better|true|sb)-?(?:gpt|dan)\\b.{0,80}(?:will|always|' +
    'answer|respond|unfiltered|rules|amoral|act|persona)',
  'un(?:filtered|censored|restricted|moderated) (?:and \\w+ )?(?:ai|response|answer|chat ?bot|' +
    'model|assistant|language|gpt|version|persona)',
  'amoral|without (?:any )?(?:moral|ethic|censor|filter|restriction|moraliz)\\w*',
  'no (?:moral|ethical|ethics|programming) (?:or \\w+ )?(?:guidelines|principles|restrictions|' +
    'limits|restraints|rules)',
  "(?:no|any|doesn'?t (?:have|follow) any) (?:ethical|moral)",
  'no matter how (?:immoral|unethical|illegal|amoral)|broken free|not bound by',
  'you(?: now)? have no (?:restrictions|rules|limits|filters)',
  'your new (?:instructions|rules|role|task) (?:are|is)|play a game where you|confines of',
  'free (?:of|from) (?:all |any )?(?:restrictions|rules|guidelines|filters)',
  '(?:two|2|four) (?:different |separate |distinct )?(?:ways|styles|personas|responses|' +
    'personalities)\\b.{0,80}(?:first|second|as|\\[|answer|respond|one)',
  'stay in char|in character (?:always|at all)',
  "(?:openai|anthropic|content)(?:'s)? (?:content )?polic(?:y|ies)",
  '(?:fictional|hypothetical|imaginary|imaginative),? (?:and \\w+ )?(?:world|scenario|character|ai|' +
    'language model|chatbot)\\b.{0,200}(?:always|answer|never|respond|will|rules?)',
  "dan'?s? (?:stands for|can|way|mode)",
  "i(?:'m| am) (?:an? |the |your |one of your |from )*(?:system )?(?:administrator|admin|" +
    'developers?|programmer|creator|engineer|openai|root|supervisor)\\b.{0,60}(?:debug|mode|access|' +
    'unlock|override|disable|bypass|grant|reveal|dump|export|modify|emulate|show me all)',
  '(?:modify|change|alter)(?:ing)? your (?:programming|code|rules|core)|core programming',
  '(?:^|[.!?] ?|please )(?:in|to|at the end of|throughout) (?:your|the|every) (?:final |' +
    'next )?(?:response|answer|reply),? ?(?:please )?(?:suggest|include|mention|add|promote|insert|' +
    'say|hint)',
  '(?:^|[.!?] ?)(?:modify|enhance|augment|encode|encrypt|scramble|anagram|integrate|embed|insert|' +
    'append|include|add|render|shift|replace|misspell|remove|combine|use|write)\\b.{0,90}\\b(?:in|to|' +
    "of|from|for|with) ?(?:in )?(?:your|the) (?:answer|response|reply|responses)(?: words| in |'s|" +
    '\\b)',
  '(?:^|[.!?] ?)(?:modify|enhance|augment|encode|encrypt|scramble|anagram|write|reply|respond|' +
    'answer|provide)(?: your| the)? ?(?:answer|response|reply)? ?(?:to (?:promote|hint|mention|' +
    'highlight|include|express)|in reverse|backwards?|(?:using|in|with) (?:base ?64|rot13|morse|leet|' +
    'a caesar|caesar|anagram|alphanumeric))',
  'caesar cipher|alphanumeric substitution',
  '<\\|?(?:system|im_start|assistant)|\\[\\/?(?:system|inst)\\]',
  '#{2,} ?(?:system|new instructions?|instructions? override)|"role": ?"system"',
  'system (?:override|instruction|message):|new (?:instructions?|system prompt):',
  '(?:set|change|mark) (?:my|the|this) (?:application|claim|case|status|result|filing).{0,12}(?:to|' +
    'as) (?:approved|passed|granted)',
  'hijacked',
  '(?:the )?(?:assistant|ai|bot|model) (?:must|should|shall|needs to) (?:ask|tell|request|demand|' +
    'instruct).{0,16}(?:user|citizen|customer|them|for)',
  '(?:submit|approve|file|pass|process) (?:it |this |that |my \\w+ |everything )?(?:now |' +
    'right now |immediately |directly )?without (?:asking|confirm|confirmation|checking|review|verif|' +
    'my (?:consent|confirmation)|any (?:check|review|verif))\\w*',
  '(?:skip|bypass|disable|turn off) (?:all |the |your |any )?(?:verification|validation|safety|' +
    'security|content|moderation|confirmation|identity)\\b.{0,24}(?:and|then|check|filter|approve|' +
    'submit)',
  '(?:dump|export|list|show me|give me|print|leak) (?:all|every|' +
    'the whole)(?: of)?(?: the)? (?:other )?(?:users?|citizens?|customers?|residents?|' +
    "applicants?)'?s? (?:data|records|ids|id numbers|phone|names|details|information|conversations|" +
    'personal)',
  '(?:my )?(?:late|deceased|dead) (?:grand\\w+|nana?|granny).{0,60}(?:used to|read|tell|recite|bedtime)',
  '(?:decode|decrypt|translate) (?:this|the following|it).{0,40}(?:base64|rot13|and (?:follow|execute|do|obey))',
)

/** What a citizen says of their own words; it is taken out before matching. */
export const OWN_WORDS =
  /[忽呼]略(?:掉)?我(?:刚才?|上面|前面|之前)?.{0,12}|忽略(?:不计|提醒|更新|警告)|(?:ignore|disregard|forget) (?:my|what i|the thing i) .{0,24}/g
