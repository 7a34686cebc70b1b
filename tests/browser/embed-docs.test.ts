// Holds docs/embed.md and the widget together: what the one names the other has.
import { expect, test } from 'vitest'
import { FRAME_OPTIONS } from '../../functions/channels/web/embed/frame-page.ts'
import { METHODS } from '../../web-widget/host/element.ts'
import { HAPPENINGS } from '../../web-widget/host/events.ts'
import { PAIRS, THEME_NAMES } from '../../web-widget/host/theme.ts'
import { OPTION_NAMES } from '../../web-widget/options.ts'
import { block, namedUnder, sectionOf } from './embed-docs.ts'

test('every option, and none besides', () => {
  expect(namedUnder('Options').toSorted()).toEqual(OPTION_NAMES.map((name) => `data-${name}`).toSorted())
})

test('every method, in the table and in the types', () => {
  expect(namedUnder('From your scripts').map((call) => call.replace(/\(.*/, ''))).toEqual([...METHODS])
  const typed = [...block('ts').matchAll(/^ {2}(\w+)\(.*\): Promise<boolean>$/gm)].map(([, name]) => name)
  expect(typed).toEqual([...METHODS])
})

test('every event, in the table and in the types', () => {
  const events = HAPPENINGS.map((name) => `bangban:${name}`)
  expect(namedUnder('Events')).toEqual(events)
  expect([...block('ts').matchAll(/'(bangban:\w+)'/g)].map(([, name]) => name)).toEqual(events)
})

test('every custom property and every pair that is measured', () => {
  const names = THEME_NAMES.map((name) => `--bangban-${name}`)
  expect(namedUnder('Colours, letters, corners').toSorted()).toEqual(names.toSorted())
  expect(sectionOf('Colours, letters, corners')).toContain(PAIRS.map((pair) => pair.join(' on ')).join(', '))
})

test('every option of the frame, and no other', () => {
  const [, said = ''] = /`\/frame` takes (.*?) in its query/.exec(sectionOf('In a frame')) ?? []
  expect([...said.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(FRAME_OPTIONS)
})
