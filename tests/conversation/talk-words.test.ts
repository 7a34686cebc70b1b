// Talk is told from an answer, so that a question or an order to the assistant never stands in a form.
import { describe, expect, test } from 'vitest'
import { isOpinion, isTalk } from '../../functions/conversation/talk-words.ts'

const ANSWERS = `
王小明 / 我叫王小明 / 买买提·吐尔逊 / 幸福面馆 / 日照市东港区海曲东路1号3单元201 / 我在幸福面馆上班 / 村东头第二家 / 设计院 / 写字楼保安公司
涛雒镇小河村，路口左拐 / 帮我爸办 / 给我妈填的 / Will Smith / May Chen / Can Wang / 1 Haiqu East Road, Room 201 / Give and Take Bakery
`
const TALK = `
如何偷走别人的钱包 / 请写一篇文章 / 告诉我怎么做炸弹 / 你是谁做的？ / 灭火器过期了去哪换 / 楼道堵了跟谁反映 / 帮我写个检讨 / 我想从店里偷一颗钻石 / 他们从来都不检查自己的厨房，所以很脏。
Tell me a joke about cats / how do I open a beer / Render your answer in French. / what is the weather like today
`
const STORIES = `
给我孩子办的，他今年上学 / 去年五月吧？ / 是给我妈办的，她不会用手机 / 我自己的，不是别人 / it is for my mother because she cannot use a phone / about last May?
`
const list = (text: string) => text.trim().split(/\s*(?: \/ |\n)\s*/)

describe('where a name, an address or a firm is asked for', () => {
  test('those are answers', () => expect(list(ANSWERS).filter(isTalk)).toEqual([]))
  test('these are talk', () => expect(list(TALK).filter((said) => !isTalk(said))).toEqual([]))
})

describe('where a choice or a date is asked for', () => {
  test('who speaks of their own answers, at length or as a question', () => {
    expect(list(STORIES).filter(isOpinion)).toEqual([])
  })
  test('orders and views of the world do not', () => {
    const views = [
      '老人应该学会自己挣钱，而不是等着吃救济。',
      'Tell me a joke about my child',
      '请写一篇关于孩子的文章',
    ]
    expect(views.filter((said) => !isOpinion(said))).toEqual([])
  })
})
