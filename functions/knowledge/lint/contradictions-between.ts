// Rule: two services do not give two values for one fact.
import { bareName } from './bare-name.ts'
import { shown } from './contradictions.ts'
import type { Fact, FactKind } from '../guide.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

interface Row extends Pick<Fact, 'id' | 'kind' | 'label' | 'value' | 'unit' | 'firm'> {
  service: string
  /** Code of the region whose file this is; '' for the nation. */
  region: string
  /** The law or notice it rests on, as all guides call it. */
  law: string
  file: string
  line: number
}

/** Needs all folders; told in each of them with the place in the other, since the sources decide which is right. */
export function servicesAgree(folders: ServiceFolder[]): Fault[] {
  const sound = folders.filter(({ garbled }) => garbled.length === 0)
  const names = sound.flatMap(({ guides }) => {
    const guide = guides['zh-CN']?.guide
    return guide ? [guide.title, ...guide.aliases].map(bareName) : []
  })
  const rows = sound.flatMap(rowsOf)
  const alike = Map.groupBy(rows, (row) => `${row.region} ${bareName(row.label['zh-CN'])}`)
  return [...alike.values()].flatMap((group) =>
    group.flatMap((row) => {
      const other = group.find(
        (each) => each.service !== row.service && isOneFact(row, each, names) && shown(each) !== shown(row),
      )
      if (!other) return []
      const what = `"${row.id}" (${row.label['zh-CN']}) is ${shown(row)} here but ${shown(other)} in ${other.file}:${other.line}`
      return [
        {
          file: row.file,
          line: row.line,
          what,
          write: 'read the source again and write the same in both, or say in each label what it is',
        },
      ]
    }),
  )
}

/** Kinds of things that are one for the whole nation or place; a figure is one only for what it is the figure of. */
const THINGS: FactKind[] = ['phone', 'url', 'place']

/**
 * Called alike already. 费用 and 多久办好 are said of every service; 身份证工本费 names what it is of, and so does a figure
 * that both take from one law.
 */
function isOneFact(one: Row, other: Row, names: string[]): boolean {
  const label = bareName(one.label['zh-CN'])
  if (isThing(one) !== isThing(other)) return false
  if (isThing(one)) {
    return one.kind === other.kind && !isGeneral(label) && (one.id === other.id || one.kind === 'phone')
  }
  if (isGeneral(label)) return false
  return one.law === other.law || names.some((name) => name.length > 1 && label.includes(name))
}

function isThing({ kind }: Row): boolean {
  return THINGS.includes(kind)
}

/** What is left of a label without the words that fit every service. */
function isGeneral(label: string): boolean {
  return label.replace(GENERAL, '').length < 2
}

const GENERAL =
  /工本费|手续费|服务费|费用|收费|多少钱|要交的?钱|价钱|金额|多久|几天|时间|时限|期限|最长|最短|最多|最少|至少|最快|最晚|一般|办好|办完|办下来|办理|出结果|拿到|领到|当面|受理|审核|审批|发证|年龄|岁数|有效期|咨询|客服|服务台|热线|电话|窗口|网点|网站|手机|应用|小程序|申请|第一次办|首次申领|补办|换证|补证|新证|证件|[的内后前能用要]/g

function rowsOf({ id: service, guides, facts, regions }: ServiceFolder): Row[] {
  const sources = guides['zh-CN']?.guide?.sources ?? []
  const lawOf = (id: string) => {
    const title = sources.find((source) => source.id === id)?.title ?? id
    return bareName(/《([^》]*)》/.exec(title)?.[1] ?? title).replace(/^中华人民共和国/, '')
  }
  const national = facts?.value?.map((fact, index): Row => ({
    ...fact,
    service,
    region: '',
    law: lawOf(fact.source),
    file: facts.file,
    line: facts.lineOf([index, 'value']),
  }))
  const regional = regions.flatMap(({ code, facts: local }) =>
    (local?.value?.facts ?? []).flatMap((row, index): Row[] => {
      const fact = facts?.value?.find(({ id }) => id === row.id)
      if (!local || !fact) return []
      const line = local.lineOf(['facts', index, 'value'])
      return [{ ...fact, ...row, service, region: code, law: lawOf(row.source), file: local.file, line }]
    }),
  )
  return [...(national ?? []), ...regional].filter(({ firm, value }) => firm && value !== undefined)
}
