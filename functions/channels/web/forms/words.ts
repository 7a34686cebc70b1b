// Every fixed word of the conversation without script, by name: one file a language.

export type Note = keyof FormWords['notes']

export interface FormWords {
  title: string
  lead: string
  human: string
  /** The button to the other language, in that language. */
  otherLanguage: string
  say: string
  sayBeside: string
  sayExample: string
  send: string
  you: string
  earlier(count: number): string
  hot: string
  file: string
  now: string
  notes: {
    moved: string
    gone: string
    ended: string
    tooMany: string
    elsewhere: string
    check: string
    large: string
  }
  faults: { empty: string; dateMissing: string; long: string }
  step(step: number, of: number): string
  safe: string
  why: string
  next: string
  back: string
  skip: string
  photo: { take: string; choose: string; how: string; send: string; none: string }
  pause: string
  example(example: string): string
  yes: string
  no: string
  year: string
  month: string
  day: string
  dateSay(example: string): string
  yuan: string
  endsInX: string
  place: string
  placeFind: string
  placeNone: string
  placeFound(count: number): string
  review: string
  change: string
  changeOf(label: string): string
  stamp: string
  reference: string
  referenceFor: string
  agencies: string
  promise: string
  from(title: string): string
  asOf(day: string): string
  generated: string
  wrong: string
  forPerson: string
  call(name: string): string
  emergency: string
  hotline: string
  ways: string
  carry: string
  have: string
  end: string
  endSure: string
  endKept(references: string[]): string
  endYes: string
  endNo: string
  code: {
    title: string
    how: string
    instead: string
    label: string
    checkTitle: string
    checkHow: string
    check: string
    go: string
    not: string
    short: string
    checkShort: string
    wrong: Record<string, string>
    unreached: string
  }
}
