// Cuts a stream of text into sentences, each with the numbers of the passages that it cites.

/** One sentence as it will be shown; white space before it is kept, so that the texts joined are the whole text. */
export interface CitedSentence {
  /** Without tokens, its end trimmed, with its final mark. */
  text: string
  /** Numbers of the passages, each once, in the order written; empty for none. */
  cites: number[]
}

/** Longer than any sentence that may be shown (see `guardReply`): what runs on is given out in parts of this many units. */
const LONGEST = 600
const LONGEST_TOKEN = 24

const OPENS = /[[【［]/
const CLOSES = /[\]】］]/
const IN_TOKEN = /[0-9０-９,，、 ]/
const FINAL = /[。！？；]/
const PERHAPS_FINAL = /[.!?]/
/** What follows a final mark and still belongs to it: more marks, closing quotes and brackets. */
const TAIL = /[。！？；.!?…”’」』）)》"']/
/** After a mark of Western writing these go on with the same word: 3.5, www.gov.cn, e.g., ?a=b. */
const GOES_ON = /[\w/\-,;:=&%@#]/
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|e\.g|i\.e|a\.m|p\.m|etc|Mrs?|Ms|Dr|St|vs|approx|Rd|Ave|dept|tel|ext)\.$/i
const NUMBER_SIGN = /(?:^|[^A-Za-z])No\.$/i
/** `1.` at the head of a line counts its lines. */
const LINE_NUMBER = /^\s*[0-9]{1,2}\.$/

/**
 * A reader of one text. A token is `[1]`, `[1][3]`, `[1,3]`, `【1】` or `［1］`, with the blanks before it; wherever it
 * stands in a sentence, or right after its mark, it is the sentence's. Sentences end with 。！？； or a line, and with
 * `.`, `!` and `?` where these end no number, address or abbreviation.
 *
 * `push` takes the next piece, cut anywhere, and gives the sentences that are certain to have ended; `end` the rest.
 */
export function citedSentences(): { push(piece: string): CitedSentence[]; end(): CitedSentence[] } {
  let now = blankState('')
  let out: CitedSentence[] = []

  const give = () => {
    const text = now.text.trimEnd()
    const { held } = now
    if (text.trim() === '') {
      // Only white space so far: the next sentence begins with it.
      now = { ...blankState(now.text + held), cites: now.cites }
      return
    }
    out.push({ text, cites: [...new Set(now.cites)] })
    now = blankState(now.text.slice(text.length) + held)
  }

  const put = (sign: string) => {
    if (sign === '\n') {
      now.held += sign
      give()
      return
    }
    if (/\s/.test(sign)) {
      now.held += sign
      return
    }
    if (now.ended !== 'no') {
      const touches = now.held === '' && !now.citedSince
      if (touches && TAIL.test(sign)) {
        now.text += sign
        return
      }
      if (now.ended === 'perhaps' && goesOn(now, sign, touches)) now.ended = 'no'
      else give()
    }
    now.text += now.held + sign
    now.held = ''
    // The source came before the mark: no number and no address goes on, and nothing more of this sentence is waited for.
    if (now.citedSince && (FINAL.test(sign) || PERHAPS_FINAL.test(sign))) give()
    else if (FINAL.test(sign)) now.ended = 'yes'
    else if (PERHAPS_FINAL.test(sign) && !LINE_NUMBER.test(now.text)) now.ended = 'perhaps'
    now.citedSince = false
    if (now.text.length >= LONGEST && !/[\uD800-\uDBFF]$/.test(now.text)) give()
  }

  const asWritten = () => {
    const { token } = now
    now.token = ''
    for (const sign of token.split('')) put(sign)
  }

  const read = (sign: string) => {
    if (now.token === '') {
      if (OPENS.test(sign)) now.token = sign
      else put(sign)
      return
    }
    if (IN_TOKEN.test(sign) && now.token.length < LONGEST_TOKEN) {
      now.token += sign
      return
    }
    const numbers = CLOSES.test(sign) ? numbersIn(now.token) : []
    if (numbers.length > 0) {
      now.cites.push(...numbers)
      now.token = ''
      now.held = now.held.replace(/[^\n]/g, '')
      now.citedSince = true
      return
    }
    asWritten()
    read(sign)
  }

  const taken = () => {
    const given = out
    out = []
    return given
  }
  return {
    push(piece) {
      for (const sign of piece.split('')) read(sign)
      return taken()
    },
    end() {
      asWritten()
      give()
      return taken()
    },
  }
}

interface State {
  text: string
  /** Blanks that may belong to a token that follows. */
  held: string
  /** What may become a token. */
  token: string
  cites: number[]
  ended: 'no' | 'perhaps' | 'yes'
  /** A token came since the last character of the text. */
  citedSince: boolean
}

function blankState(text: string): State {
  return { text, held: '', token: '', cites: [], ended: 'no', citedSince: false }
}

function goesOn({ text, citedSince }: State, sign: string, touches: boolean): boolean {
  if (citedSince) return false
  if (touches) return GOES_ON.test(sign)
  return ABBREVIATION.test(text.slice(-12)) || (NUMBER_SIGN.test(text.slice(-5)) && /[0-9]/.test(sign))
}

function numbersIn(token: string): number[] {
  return (token.normalize('NFKC').match(/[0-9]{1,3}/g) ?? []).map(Number)
}
