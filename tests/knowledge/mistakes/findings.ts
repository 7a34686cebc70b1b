// What editors get wrong in findings, helpers, registers and self-checks of filing.yaml, and the line that tells it.
import type { Mistake } from './mistake.ts'

const SAY = 'say: { zh-CN: 可能要等。, en: You may have to wait. }'

/** One finding before the agencies; it begins on line 35, each key of `more` on a line of its own after it. */
function finding(when: string, kind: string, more: string[], told: string): Mistake {
  const lines = [`- id: one`, `  kind: ${kind}`, ...more.map((line) => `  ${line}`)]
  const to = `findings:\n${lines.map((line) => `  ${line}`).join('\n')}\nagencies:`
  return { when, file: 'filing.yaml', from: 'agencies:', to, told: `filing.yaml:${told}` }
}

/** Lines in place of the agencies, from line 34 on. */
function instead(when: string, lines: string[], told: string): Mistake {
  const agencies = `agencies:
  - { id: library, name: { zh-CN: 市图书馆, en: City library }, needs: [reader, child-name, home, here] }
`
  return { when, file: 'filing.yaml', from: agencies, to: `${lines.join('\n')}\n`, told: `filing.yaml:${told}` }
}

const DEADLINE = ['label: { zh-CN: 最晚哪天, en: Last day }', 'within: { n: 30, unit: days }']
/** More slots, from line 34 on, and what stands between them and the agencies. */
function asked(when: string, slots: string[], more: string[], told: string): Mistake {
  const from = '    example: 山东省\nagencies:'
  const to = ['    example: 山东省', ...slots.map((slot) => `  ${slot}`), ...more, 'agencies:'].join('\n')
  return { when, file: 'filing.yaml', from, to, told: `filing.yaml:${told}` }
}

const AGREED =
  '- { id: agreed, type: choice, label: { zh-CN: 怎么答应的, en: How }, ask: { zh-CN: 怎么答应的？, en: How? }, when: { reader: child }, choices: [{ id: in-person, label: { zh-CN: 当面, en: In person } }, { id: by-phone, label: { zh-CN: 电话, en: By phone } }], example: by-phone }'
const LIBRARY =
  '  - { id: library, name: { zh-CN: 市图书馆, en: City library }, needs: [reader, child-name, home, here] }'

export const FINDINGS: Mistake[] = [
  finding(
    'when a finding rests on a slot that is not there',
    'route',
    ['when: { person: child }', SAY],
    '37: no earlier slot is called "person", write one of: reader',
  ),
  finding(
    'when a finding rests on a slot without a list',
    'route',
    ['when: { home: 北京市 }', SAY],
    '37: "home" is not answered from a list, write one of: reader',
  ),
  finding(
    'when a finding lacks a paper that is not asked for',
    'missing',
    ['lacks: [photo]', SAY],
    '37: there is no paper "photo", put the paper under attachments first',
  ),
  finding(
    'when a deadline runs from what is no date',
    'deadline',
    [...DEADLINE, 'from: reader', 'say: { zh-CN: "最晚 {date}。", en: "By {date}." }'],
    '39: there is no slot of type date "reader", ask a slot of type date first',
  ),
  finding(
    'when a deadline does not say its day',
    'deadline',
    [...DEADLINE, 'from: submission', 'say: { zh-CN: "最晚 {date}。", en: Soon. }'],
    '40: the last day is not said, write {date} where it stands',
  ),
  finding(
    'when {left} is followed by days',
    'deadline',
    [...DEADLINE, 'from: submission', 'say: { zh-CN: "最晚 {date}，还有 {left}天。", en: "By {date}." }'],
    '40: {left} says the days itself, write {left} without the word after it',
  ),
  finding(
    'when a route is filled in with a day',
    'route',
    ['say: { zh-CN: "可能要到 {date}。", en: It may take a while. }'],
    '37: {date} is not filled in in a finding of kind route, take it out',
  ),
  finding(
    'when a clause names no rule',
    'route',
    [SAY, 'clause: { zh-CN: 图书馆规定第三条, en: Library rules article 3 }'],
    '38: "图书馆规定第三条" names no rule, write it as 《工伤保险条例》第十七条',
  ),
  finding(
    'when an age is measured of a name',
    'route',
    ['where: [{ slot: child-name, age-from: 6 }]', SAY],
    '37: age-from cannot measure a slot of type name, take it out, or name a slot of type resident-id or date',
  ),
  finding(
    'when nothing is measured',
    'route',
    ['where: [{ slot: child-name }]', SAY],
    '37: nothing is measured here, write one of: at-least, at-most, not-before, not-after, age-from, age-below',
  ),
  asked(
    'when a retirement age has no group of its own',
    [
      '- { id: born, type: date, label: { zh-CN: 生日, en: Birth }, ask: { zh-CN: 哪天生的？, en: When? }, example: today }',
    ],
    [
      'findings:',
      '  - id: one',
      '    kind: retirement-age',
      '    birth: born',
      '    group: reader',
      '    say: { zh-CN: "可能 {age}。", en: "Maybe {age}." }',
    ],
    '39: "reader" has no choice man, woman-50, woman-55, give it choices with these ids',
  ),
  asked(
    'when a helper has no name of their own',
    [AGREED],
    ['helper: { when: { reader: child }, name: reader, consent: agreed }'],
    '35: there is no slot of type name "reader", write one of: child-name',
  ),
  asked(
    'when a helper’s person cannot have agreed so',
    [AGREED.replace('id: in-person', 'id: by-letter')],
    ['helper: { when: { reader: child }, name: child-name, consent: agreed }'],
    '35: the choice "by-letter" of "agreed" is no way to agree, write one of: in-person, by-phone, in-writing, guardian, none',
  ),
  asked(
    'when everybody is asked how they agreed',
    [AGREED.replace('when: { reader: child }, ', '')],
    ['helper: { when: { reader: child }, name: child-name, consent: agreed }'],
    '35: "agreed" is asked of everybody, give the slot the same when as the helper',
  ),
  instead(
    'when nothing is fetched from a register',
    ['agencies:', LIBRARY, 'registry: { purpose: library-card, ask: { zh-CN: 去查吗？, en: May I look it up? } }'],
    '36: nothing is fetched from a register, write fill-from or certificate where it is, or take it out',
  ),
  {
    when: 'when a slot is filled from a register that is not asked',
    file: 'filing.yaml',
    from: '    type: name',
    to: '    type: name\n    fill-from: population.name',
    told: 'filing.yaml:18: no register is asked here, write registry with its purpose and question',
  },
  {
    when: 'when a register is named without its field',
    file: 'filing.yaml',
    from: '    type: name',
    to: '    type: name\n    fill-from: population',
    told: 'filing.yaml:18: "slots.fill-from" is not right, write register.field',
  },
  {
    when: 'when only the month is asked of a name',
    file: 'filing.yaml',
    from: '    type: name',
    to: '    type: name\n    to: month',
    told: 'filing.yaml:18: a slot of type name has no month, take it out',
  },
  {
    when: 'when a name is told as a story',
    file: 'filing.yaml',
    from: '    type: name',
    to: '    type: name\n    story: true',
    told: 'filing.yaml:18: a slot of type name takes no story, take it out',
  },
  {
    when: 'when a filing with agencies asks for no consent',
    file: 'filing.yaml',
    from: `consent:
  ask: { zh-CN: 您同意吗？, en: Do you agree? }
  why: { zh-CN: 要用姓名。, en: We need your name. }
  refused: { zh-CN: 可以去窗口办。, en: You can go to the desk. }
`,
    to: '',
    told: 'filing.yaml:1: "consent" is missing, write who gets the answers, why and for how long; only where there are no agencies it is left out',
  },
]
