// The words of the interface: the shape that each language fills in.

/** On the button; the loader carries only these. */
export interface OpenerWords {
  ask: string
  opening: string
  failed: string
  /** Of a service that the page has named, as if the citizen had said it. */
  about: string
  begin: string
}

export interface Words {
  /** Name of the panel for assistive technology. */
  panel: string
  office: string
  notice: string
  human: string
  /** Name of elder mode, on its switch. */
  elder: string
  /** Elder mode's text: what a tap does now. */
  larger: string
  smaller: string
  /** Elder mode: what was said before, and back to what was said last. */
  earlier: string
  newest: string
  /** The next page of a long text. */
  more: string
  /** Name of the other language, in that language. */
  otherLanguage: string
  close: string
  /** Ends the conversation and forgets it. */
  end: string
  endAsk: string
  endSure: string
  endYes: string
  endNo: string
  again: string
  /** The quiet buttons at the end, for going on by six digits: with what was begun elsewhere, or elsewhere with this. */
  haveCode: string
  wantCode: string
  say: string
  sayShort: string
  sayBeside: string
  send: string
  /** The microphone. */
  speak: string
  /** Where nothing hears. */
  unheard: string
  log: string
  you: string
  quiet: { connecting: string; looking: string; noting: string; erasing: string; slow: string; sending: string }
  /** It goes on by itself. Without a network: with something to be sent, and with nothing. */
  trying: { sending: string; calling: string; busy: string; offline: string; alone: string }
  unreached: string
  failed: string
  retry: string
  gone: string
  untaken: string
  hotline: string
  from: (title: string) => string
  asOf: (date: string) => string
  legal: string
  /** Beside words that a model wrote. */
  generated: string
  /** Reads a message aloud. */
  read: string
  /** Says that the guide is wrong. */
  wrong: string
  next: string
  back: string
  skip: string
  /** A paper is brought to the counter. */
  later: string
  pause: string
  why: string
  step: (step: number, of: number) => string
  safe: string
  example: (example: string) => string
  yes: string
  no: string
  year: string
  month: string
  day: string
  dateSay: (example: string) => string
  dateMissing: string
  yuan: string
  digits: (typed: number) => string
  place: string
  placeFind: string
  placeLooking: string
  placeNone: string
  placeFound: (count: number) => string
  placeFailed: string
  empty: string
  letterX: string
  review: string
  change: string
  changeOf: (label: string) => string
  /** Heading of a receipt whose reply says nothing that could be one. */
  receipt: string
  stamp: string
  reference: string
  /** What the number is for. */
  referenceFor: string
  remaining: string
  agencies: string
  promise: string
  copy: string
  copied: string
  copyFailed: string
  print: string
  printedFrom: (office: string) => string
  forPerson: string
  emergency: string
}
