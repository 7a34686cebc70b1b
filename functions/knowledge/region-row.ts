// One row of the store, looked at before it counts: what is not whole is none.
import type { Value } from '../storage/storage.ts'
import { FACETS, type RegionOverride, type Section } from './guide.ts'

/**
 * No schema library here: every turn's code would grow by it. What an editor writes is checked whole when it is put.
 * @param region whose row it is; each of its sections says so
 * @returns undefined for a shape that no guide could be made of
 */
export function regionRow(value: Value, region: string): RegionOverride | undefined {
  const { facts, sections } = value
  if (!isList(facts, isFact) || !isMap(sections)) return undefined
  const { 'zh-CN': chinese, en: english } = sections
  if (!isList(chinese, isSection) || !isList(english, isSection)) return undefined
  const here = (section: Section) => ({ ...section, region })
  return { facts, sections: { 'zh-CN': chinese.map(here), en: english.map(here) } }
}

function isFact(value: unknown): value is RegionOverride['facts'][number] {
  if (!isMap(value)) return false
  const { id, source, asOf, firm, value: figure, unit, label } = value
  const said = figure === undefined || typeof figure === 'number' || isText(figure) || isWords(figure)
  return [id, source, asOf].every(isText) && typeof firm === 'boolean' && said && [unit, label].every(isWordsIfAny)
}

function isSection(value: unknown): value is Section {
  if (!isMap(value)) return false
  const { facet, question, text } = value
  return FACETS.some((each) => each === facet) && isText(text) && (question === undefined || isText(question))
}

function isWordsIfAny(value: unknown): boolean {
  return value === undefined || isWords(value)
}

function isWords(value: unknown): boolean {
  return isMap(value) && isText(value['zh-CN']) && isText(value['en'])
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList<T>(value: unknown, isOne: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(isOne)
}
