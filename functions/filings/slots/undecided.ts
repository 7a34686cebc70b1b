// Tells whether somebody asks, waits or sets a condition: then a choice's word among what is said is not chosen yet.

const ASKS =
  /[?？]|[吗么][\s。!！.]*$|(?<!没)什么|怎么|为何|干[嘛啥]|咋|啥|谁|哪|多少|多久|多长|几(?:时|点|号)|(\p{Script=Han})不(?!不)\1|(?<!没)有没有|是否/u
const ASKS_ENGLISH =
  /\b(?:what|how|why|whether)\b|^(?:who|whose|which|where|when)\b|^(?:and |but |so |then |well )?(?:am|is|are|was|were|do|does|did|can|could|may|might|must|will|would|shall|should|has|have) (?:i|we|you|he|she|it|they|this|that|there|my|your|the|any|some|agree|refus)/u
const CONDITION = /如果|要是|假如|假使|万一|倘若|的话|除非|\b(?:if|unless|in case|provided|as long as|depends)\b/u
const UNSURE =
  /考虑|想想|想一想|没想好|琢磨|犹豫|再说|等(?:[一下会等]|我|[他她]|以后|明天|看)|不(?:知道|清楚|确定|明白|懂)|没听[懂清]|听不[懂清]|\bnot (?:really |quite )?sure\b|\bunsure\b|\b(?:do|does|did)(?: not|n't) (?:know|understand)\b|\bthink (?:about|it over)\b|\blet me think\b|\bwait\b|\bhold on\b/u

/** What a decision may hang on, though to a question of fact it may belong to the answer (back later, after surgery). */
const HANGS =
  /问问|问一?下|问过|商量|看看|看一?下|等|以后|晚[点些]|改天|回头|明天|下次|过[几两]天|(?<!刚)才|再|应该|[得要该](?:先|问)|可能|也许|大概|好像|但|不过|可是|只要|只有|之前|[书键按]|\b(?:before|after|until|till|once|when|should|ought|needs? to|later|tomorrow|first|maybe|perhaps|probably|but|however|except|only|not yet|another time|ask|asks|button)\b/u

/**
 * @param said in plain words, without the words of the choices themselves: 再考虑 may be one of them
 * @param decision a yes or a no is asked for, so that a doubt is no answer at all
 */
export function undecided(said: string, decision: boolean): boolean {
  return [ASKS, ASKS_ENGLISH, CONDITION, UNSURE, ...(decision ? [HANGS] : [])].some((words) => words.test(said))
}
