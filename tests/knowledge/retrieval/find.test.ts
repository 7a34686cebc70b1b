// What a question is taken to be about: the verdict, the service, the facets and the common question, in both languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindOptions } from '../../../functions/knowledge/find.ts'
import { published } from './services.ts'

let open: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  open = await published()
})
afterAll(() => open.end())

/** `service facet facet ?question`, or the services joined by `|` for several, or `none`. */
function said(query: string, options?: FindOptions): string {
  const { how, candidates, facets, question } = open.catalogue.find(query, options)
  if (how === 'none') return 'none'
  const services =
    how === 'several'
      ? candidates
          .map((each) => each.service)
          .sort()
          .join('|')
      : candidates[0]?.service
  return [services, ...facets, ...(question ? [`?${question.question}`] : [])].join(' ')
}

const FISHING = { focus: { service: 'fishing-licence' } }

describe('A question finds its service and what it asks for', () => {
  it.each([
    ['钓鱼证多少钱', 'fishing-licence fee'],
    ['钓鱼证掉了咋整', 'fishing-licence how'],
    ['办狗证要带什么，去哪办，要钱不', 'dog-registration materials where fee'],
    ['我家狗子的户口多久能办下来', 'dog-registration time'],
    ['请问图书馆借书证谁能办', 'library-card who'],
    ['养狗登记有什么要注意的', 'dog-registration pitfalls'],
    ['钓鱼证', 'fishing-licence'],
    ['上礼拜去水库玩的时候把我爸的钓鱼证弄丢了现在特别着急', 'fishing-licence how'],
    ['how much is a fishing licence', 'fishing-licence fee'],
    ['我的 fishing licence 丢了怎么办', 'fishing-licence how'],
    ['how much is 钓鱼证', 'fishing-licence fee'],
    ['My dog licence has expired!', 'dog-registration'],
    ['what do I need to bring to register a dog', 'dog-registration materials'],
    ['where do I get a library card and how long does it take', 'library-card where time'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))
})

describe('What no guide explains is found nowhere', () => {
  it.each([
    '今天天气怎么样',
    '推荐一部电影',
    '我想买房子的贷款利率',
    '你叫什么名字',
    '那要多久',
    '???',
    '',
    '红烧肉怎么做',
    '手机丢了怎么办',
    '驾照多少钱',
    'tell me a joke',
    'what is the capital of France',
    'what is your name',
    'how do I cook rice',
    'I lost my phone',
    'what about the fee',
  ])('%s', (query) => expect(said(query)).toBe('none'))

  it.each(['今天天气怎么样', '推荐一部电影', '你好', '谢谢', '', 'tell me a joke', 'what is the capital of France'])(
    '%s, with a service in focus',
    (query) => expect(said(query, FISHING)).toBe('none'),
  )
})

describe('A question that several services could answer says so', () => {
  it.each([
    ['摆摊许可证', 'stall-first|stall-renewal'],
    ['stall permit', 'stall-first|stall-renewal'],
    ['办证要带什么', 'dog-registration|fishing-licence|library-card materials'],
    ['a licence', 'dog-registration|fishing-licence'],
    ['钓鱼证和借书证', 'fishing-licence|library-card'],
    ['a fishing licence and a library card', 'fishing-licence|library-card'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))

  it('but not where one of them is meant by its own phrase', () => {
    expect(said('摆摊证到期了')).toBe('stall-renewal')
    expect(said('I want to sell breakfast from a stall')).toBe('stall-first')
  })
})

describe('A follow-up stays with the service in focus until another is named', () => {
  it.each([
    ['那要多久', 'fishing-licence time'],
    ['多少钱呢', 'fishing-licence fee'],
    ['网上能办吗', 'fishing-licence how'],
    ['那禁渔期呢', 'fishing-licence ?禁渔期是几月'],
    ['小孩也要办吗', 'fishing-licence'],
    ['what about the fee', 'fishing-licence fee'],
    ['and how long does it take?', 'fishing-licence time'],
    ['那狗证呢', 'dog-registration'],
    ['借书证要带啥', 'library-card materials'],
    ['and the library card?', 'library-card'],
  ])('%s', (query, wanted) => expect(said(query, FISHING)).toBe(wanted))

  it('and without a focus takes what was said before', () => {
    expect(said('那要多久', { history: ['钓鱼证怎么办'] })).toBe('fishing-licence time')
    expect(said('how much is it', { history: ['I lost my fishing licence', 'where do I go'] })).toBe(
      'fishing-licence fee',
    )
  })
})

describe('A common question in other words is recognised', () => {
  it.each([
    ['办了钓鱼证，小孩能跟大人一起钓吗', '小孩能跟着大人一起钓吗'],
    ['大型犬可以养吗', '大型犬能养吗'],
    ['我孙子放假回来了，想跟大人一起钓，要不要另外办钓鱼证', '小孩能跟着大人一起钓吗'],
    ['can my children fish with an adult', 'Can children fish along with an adult?'],
  ])('%s', (query, question) => {
    const found = open.catalogue.find(query)
    expect(found.question?.question).toBe(question)
  })

  it('but not when something else is asked of the same thing', () => {
    expect(open.catalogue.find('钓鱼证多少钱').question).toBeUndefined()
  })
})

it('Titles of candidates are in the language of the citizen, whatever language they asked in', () => {
  expect(open.catalogue.find('fishing licence', { locale: 'zh-CN' }).candidates[0]?.title).toBe('钓鱼证')
})
