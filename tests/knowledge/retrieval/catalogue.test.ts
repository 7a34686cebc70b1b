// What a running Bangban gets from the published guides: lists, guides for a place, search, and files that belong together.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { publish } from '../../../functions/knowledge/publish.ts'
import { resolveGuide } from '../../../functions/knowledge/resolve-guide.ts'
import { published, SERVICES } from './services.ts'

let open: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  open = await published()
})
afterAll(() => open.end())

describe('The catalogue', () => {
  it('lists all services by id, in each language', () => {
    const ids = SERVICES.map((service) => service.id).sort()
    expect(open.catalogue.services('zh-CN').map((card) => card.service)).toEqual(ids)
    expect(open.catalogue.services('en').find((card) => card.service === 'library-card')).toMatchObject({
      title: 'Library card',
      filing: false,
    })
  })

  it('offers first what most other guides lead on to, and in the order of the ids what none does', async () => {
    const leading = SERVICES.map((service) => {
      const related =
        service.id === 'library-card' ? [] : ['library-card', 'stall-first'].filter((id) => id !== service.id)
      return { ...service, guides: { ...service.guides, 'zh-CN': { ...service.guides['zh-CN'], related } } }
    })
    const led = await published(leading)
    expect(led.catalogue.featured('en').map(({ service }) => service)).toEqual([
      'library-card',
      'stall-first',
      'dog-registration',
      'fishing-licence',
      'stall-renewal',
    ])
    led.end()
  })

  it('gives the same guide as its files do, for the nation and for a place', () => {
    for (const service of SERVICES) {
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(open.catalogue.guide(service.id, locale)).toEqual(resolveGuide(service, locale))
        expect(open.catalogue.guide(service.id, locale, '371102')).toEqual(resolveGuide(service, locale, '371102'))
      }
    }
  })

  it('knows no service that was not published', () => {
    expect(open.catalogue.guide('passport', 'en')).toBeUndefined()
    expect(open.catalogue.filing('passport')).toBeUndefined()
    expect(open.catalogue.filing('library-card')).toBeUndefined()
  })

  it.each([
    ['钓鱼证多少钱', 'fishing-licence', 'fee'],
    ['遛狗不牵绳会罚款吗', 'dog-registration', 'pitfalls'],
    ['借书证押金', 'library-card', 'fee'],
    ['市区养大型犬', 'dog-registration', 'faq'],
    ['how long until I get my dog licence', 'dog-registration', 'time'],
    ['deposit for the library card', 'library-card', 'fee'],
    ['what papers for the fishing licence', 'fishing-licence', 'materials'],
  ])('finds the section first for "%s"', (query, service, facet) => {
    expect(open.catalogue.search(query, { k: 3 })[0]).toMatchObject({ service, facet })
  })

  it('fills figures in for the place', () => {
    expect(open.catalogue.search('钓鱼证多少钱', { k: 1 })[0]?.text).toBe('每年20 元。')
    expect(open.catalogue.search('钓鱼证多少钱', { k: 1, region: '371102' })[0]?.text).toBe('每年35 元。')
  })

  it('lets earlier turns help, and the last turn decide', () => {
    const history = ['借书证怎么办']
    expect(open.catalogue.search('押金能退吗', { k: 1, history })[0]?.service).toBe('library-card')
    expect(open.catalogue.search('狗的疫苗本', { k: 1, history })[0]?.service).toBe('dog-registration')
  })

  it('gives at most k hits, best first, and none for an empty query', () => {
    const hits = open.catalogue.search('证', { k: 5 })
    expect(hits.length).toBe(5)
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a))
    expect(open.catalogue.search('', { k: 5 })).toEqual([])
  })
})

describe('Publishing', () => {
  it('is refused for two services of one id', async () => {
    const twice = SERVICES.slice(0, 1)
    await expect(publish([...twice, ...twice], open.dir)).rejects.toThrow('Two services have the id fishing-licence')
  })

  it('leaves an open catalogue its guides, and a new one opens the new guides', async () => {
    const one = await published(SERVICES)
    await publish(SERVICES.slice(0, 1), one.dir)
    expect(one.catalogue.guide('library-card', 'en')?.title).toBe('Library card')
    const next = openCatalogue(one.dir)
    expect(next.services('en').map((card) => card.service)).toEqual(['fishing-licence'])
    expect(next.hash).not.toBe(one.catalogue.hash)
    next.close()
    one.end()
  })

  it('makes two files that open only together', async () => {
    const other = await published(SERVICES.slice(1))
    copyFileSync(join(open.dir, 'en.idx'), join(other.dir, 'en.idx'))
    expect(() => openCatalogue(other.dir)).toThrow('was published from other guides')
    other.end()
  })
})
