// How questions and texts become terms, and which language they are in.
import { describe, expect, it } from 'vitest'
import { facetWords, withoutFacetWords } from '../../../functions/knowledge/facet-words.ts'
import { languageOf, queryTerms } from '../../../functions/knowledge/terms.ts'

const terms = (query: string, locale: 'zh-CN' | 'en') =>
  queryTerms({ text: query }, locale).map((channel) => channel.map(([term]) => term))

describe('Terms', () => {
  it.each([
    ['办理身份证', 'zh-CN'],
    ['办理 passport 吗', 'zh-CN'],
    ['passport 证', 'en'],
    ['Où est mon permis', 'en'],
    ['12345?', undefined],
  ])('the language of "%s" is %s', (text, locale) => expect(languageOf(text)).toBe(locale))

  it('of Chinese are characters, Latin and digit runs, and pairs that no mark or cut phrase parts', () => {
    expect(terms('ＩＣ卡，丢了怎么办12345', 'zh-CN').slice(0, 2)).toEqual([
      ['ic', '卡', '丢', '了', '12345'],
      ['ic卡', '丢了'],
    ])
  })

  it('of a question made of question phrases only are those phrases', () => {
    expect(terms('怎么办', 'zh-CN').slice(0, 2)).toEqual([
      ['怎', '么', '办'],
      ['怎么', '么办'],
    ])
  })

  it('of English are stems once each, stop words with little weight, and pairs across them', () => {
    expect(queryTerms({ text: 'The renewals of the licence’s renewal' }, 'en').slice(0, 2)).toEqual([
      [
        ['the', 0.1],
        ['renew', 1],
        ['of', 0.1],
        ['licenc', 1],
      ],
      [
        ['renew licenc', 1],
        ['licenc renew', 1],
      ],
    ])
    expect(terms('I lost my cards', 'en')[0]).toEqual(terms('i lose my card', 'en')[0])
  })
})

describe('Facet words', () => {
  it.each([
    ['zh-CN', '多少钱', 'fee'],
    ['zh-CN', '怎么收费', 'fee'],
    ['zh-CN', '要钱不', 'fee'],
    ['zh-CN', '啥时候能拿到', 'time'],
    ['zh-CN', '要等多久', 'time'],
    ['zh-CN', '带什么证件', 'materials'],
    ['zh-CN', '要准备哪些材料', 'materials'],
    ['zh-CN', '哪里办', 'where'],
    ['zh-CN', '地址在哪', 'where'],
    ['zh-CN', '我能不能办', 'who'],
    ['zh-CN', '够不够格', 'who'],
    ['zh-CN', '咋办', 'how'],
    ['zh-CN', '网上能办吗', 'how'],
    ['zh-CN', '有什么坑', 'pitfalls'],
    ['zh-CN', '凭什么', 'basis'],
    ['zh-CN', '依据哪条法律', 'basis'],
    ['zh-CN', '先说要带啥，再说去哪办、多少钱', 'materials where fee'],
    ['zh-CN', '身份证', ''],
    ['en', 'How much does it cost?', 'fee'],
    ['en', 'how long does it take', 'time'],
    ['en', 'what documents do I need', 'materials'],
    ['en', 'where do I go', 'where'],
    ['en', 'am I eligible', 'who'],
    ['en', 'how do I apply', 'how'],
    ['en', 'anything to watch out for', 'pitfalls'],
    ['en', 'which law says so', 'basis'],
    ['en', 'where do I go and is it free', 'where fee'],
    ['en', 'my ID card', ''],
  ] as const)('%s: %s → %s', (locale, question, facets) => expect(facetWords(question, locale).join(' ')).toBe(facets))

  it('leave the matter behind when they are taken out', () => {
    expect(withoutFacetWords('补身份证要多少钱', 'zh-CN').trim()).toBe('补身份证')
    expect(withoutFacetWords('How much is an ID card?', 'en').trim()).toBe('an id card?')
  })
})
