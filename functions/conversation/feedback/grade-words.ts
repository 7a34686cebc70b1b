// How people put a grade into words: the five grades, points, stars, praise and blame.
import type { Grade } from './feedback.ts'

/** 我对你们的服务…: what may stand before a grade, and nothing else; a grade for somebody else is none for us. */
const BEFORE =
  '(?:我|我们)?(?:对)?(?:(?:你们?|您|帮办|这次|这个|本次|今天)(?:的)?)*(?:服务|回答|办理|体验|评价)?(?:是|我)?(?:感到|觉得|感觉|还是|都|打|选)?'
const BEFORE_EN = '(?:(?:i am|im|i was|we are|were|i feel|i would say)(?: a)? )?'
const AFTER_EN = '(?: with (?:you|this|it|the (?:service|answer|help)|your (?:service|answer|help)))?'
const GIVE = '(?:我)?(?:要|想|来)?(?:给|打|评|点)(?:你们?|您|帮办)?(?:打|评|点)?(?:了|上)?(?:一)?(?:个)?'

/** Whole utterances, politeness taken off (`plainWords`); the most decided ones stand first. */
export const GRADE_WORDS: { grade: Grade; pattern: RegExp }[] = [
  words(
    5,
    '(?:非常|十分|特别|太|很|超级|极其)满意',
    '(?:very|extremely|totally|completely) (?:satisfied|happy|pleased)',
  ),
  words(
    1,
    '(?:非常|十分|特别|很|太|极其?|极度)(?:的)?不满意',
    '(?:very|extremely|totally|completely) (?:dissatisfied|unsatisfied|unhappy)|not (?:at all satisfied|satisfied at all)',
  ),
  words(
    3,
    '基本(?:上)?满意|(?:还)?算满意',
    '(?:fairly|mostly|basically|somewhat|moderately|reasonably|partly) satisfied|neutral',
  ),
  words(
    2,
    '(?:不|不太|不大|不怎么|有点不|没(?:让我)?)满意',
    '(?:dissatisfied|unsatisfied|not (?:very |really |so )?satisfied)',
  ),
  words(4, '(?:挺|蛮|比较|还是|还)?满意', '(?:quite |pretty )?satisfied'),
  given(
    5,
    '(?:五星)?好评|满分|点个?赞',
    '(?:a )?(?:good|great|excellent|top) (?:rating|review|grade|mark)|full marks|thumbs up',
  ),
  given(3, '中评', '(?:an )?(?:average|neutral) (?:rating|review)'),
  given(1, '差评', '(?:a )?(?:bad|terrible|poor) (?:rating|review|grade)|thumbs down'),
]

/** 五星, 打 5 分, 给四颗星 · five stars, 4 out of 5, I give it 3. */
export const GRADE_NUMBER = new RegExp(
  `^(?:${GIVE})?([1-5一二两三四五]) ?颗? ?(?:分|星)(?:好评|差评)?$` +
    '|^(?:(?:ill |i |i will |i would |id )?(?:give|rate)(?: you| it| this| that)?(?: a)? )?' +
    '([1-5]|one|two|three|four|five)(?: stars?| points?|(?: stars?)? out of (?:5|five)(?: stars?)?)$',
  'u',
)

/** To the question for a grade itself. */
export const LONE_NUMBER = /^([1-5一二两三四五]|one|two|three|four|five)$/u

export const STARS = /^[★⭐🌟]{1,5}$/u

/** The grade of a number as it is written or said. */
export function gradeNumbered(number: string): Grade | undefined {
  return NUMBERS.find(({ names }) => names.includes(number))?.grade
}

const NUMBERS: { grade: Grade; names: string[] }[] = [
  { grade: 1, names: ['1', '一', 'one'] },
  { grade: 2, names: ['2', '二', '两', 'two'] },
  { grade: 3, names: ['3', '三', 'three'] },
  { grade: 4, names: ['4', '四', 'four'] },
  { grade: 5, names: ['5', '五', 'five'] },
]

function words(grade: Grade, chinese: string, english: string): { grade: Grade; pattern: RegExp } {
  return {
    grade,
    pattern: new RegExp(`^(?:${BEFORE}(?:${chinese})(?:的|了)?|${BEFORE_EN}(?:${english})${AFTER_EN})$`, 'u'),
  }
}

function given(grade: Grade, chinese: string, english: string): { grade: Grade; pattern: RegExp } {
  const giving = '(?:(?:ill |i |i will |i would like to |let me |id like to )?(?:give|leave)(?: you| it| this)? )?'
  return { grade, pattern: new RegExp(`^(?:(?:${GIVE})?(?:${chinese})|${giving}(?:${english}))$`, 'u') }
}
