// A telephone that knows nothing but TwiML and signed forms: it says what was heard and does what it is told.
import type { Hono } from 'hono'
import { type Answered, type Fields, phoneOf, PUBLIC_URL, send, signedForm } from '../phone/telephone.ts'
import type { CallPlayer, Came, DialledAs, Heard, Listens, OpenCallPlayer } from './call-player.ts'
import { type Element, elementsIn, readXml, textOf } from './xml.ts'

const NUMBER_CALLED = '+8612345'
/** A line that is sent on and on says nothing any more. */
const MOST_REDIRECTS = 5

/** Over the real webhook of the house, in process. */
export const twimlPlayer: OpenCallPlayer = async (house, call) => playerOver(phoneOf(house).app, call)

/** @param app whatever answers the webhook @throws Error where it answers no 2xx */
export function playerOver(app: Pick<Hono, 'request'>, { callId, locale, from }: DialledAs): CallPlayer {
  const always: Fields = {
    CallSid: callId,
    AccountSid: 'AC00000000000000000000000000000000',
    ApiVersion: '2010-04-01',
    Direction: 'inbound',
    // As Twilio writes a number that is hidden.
    From: from ?? '+266696687',
    To: NUMBER_CALLED,
  }
  let last: { path: string; fields: Fields } | undefined
  let stands: Response | undefined

  const ask = async (path: string, fields: Fields): Promise<Response> => {
    const { headers, raw } = signedForm(path, fields)
    return responseOf(await send(app, path, headers, raw), path)
  }
  const follow = async (path: string, more: Fields = {}): Promise<Came> => {
    last = { path, fields: { ...always, CallStatus: 'in-progress', ...more } }
    let response = await ask(path, last.fields)
    const heard = [...response.heard]
    for (let count = 0; response.redirect !== undefined && count < MOST_REDIRECTS; count += 1) {
      response = await ask(response.redirect, { ...always, CallStatus: 'in-progress' })
      heard.push(...response.heard)
    }
    stands = response
    return { heard, then: cameTo(response) }
  }
  const action = (): string => {
    if (!stands?.action) throw new Error('the line listens no more')
    return stands.action
  }
  const press = async (digits: string): Promise<Came> => {
    const came = await follow(action(), { Digits: digits })
    return came
  }
  return {
    ring: () => follow(`/v1/phone/twilio${locale === 'en' ? '?locale=en' : ''}`, { CallStatus: 'ringing' }),
    say: (said, confidence = 0.9) => follow(action(), { SpeechResult: said, Confidence: String(confidence) }),
    async keys(keys) {
      let left = keys
      let came: Came | undefined
      const heard: Heard[] = []
      while (left !== '') {
        const kind = stands?.listens?.keys
        if (kind === undefined) break
        const end = kind === 'one' ? 1 : left.includes('#') ? left.indexOf('#') : left.length
        const pressed = left.slice(0, end)
        left = left.slice(end).replace(/^#/, '')
        came = await press(pressed)
        heard.push(...came.heard)
        // More keys may come: nothing was said, and whoever presses none waits until the line goes on.
        if (left === '' && came.heard.length === 0 && stands?.listens) {
          came = await follow(action())
          heard.push(...came.heard)
        }
      }
      if (!came) throw new Error('no key was pressed, or nobody listens')
      return { ...came, heard }
    },
    silence: () => follow(action()),
    dialled: (how) => follow(action(), { DialCallStatus: how === 'answered' ? 'completed' : 'no-answer' }),
    async again() {
      if (!last) throw new Error('nothing was sent yet')
      return follow(last.path, last.fields)
    },
    async hangUp() {
      await ask('/v1/phone/twilio', { ...always, CallStatus: 'completed' })
    },
  }
}

/** One document, as a telephone understands it. */
interface Response {
  heard: Heard[]
  listens?: Listens
  /** Where what comes next goes. */
  action?: string
  redirect?: string
  dials?: string
}

function responseOf({ status, xml, type }: Answered, path: string): Response {
  if (status < 200 || status > 299) throw new Error(`${path.replace(/\?.*/, '')}: ${status} ${xml}`)
  if (!type?.startsWith('text/xml')) throw new Error(`no TwiML but ${type}`)
  const root = readXml(xml)
  if (root.name !== 'Response') throw new Error(`no TwiML: ${xml}`)
  const heard = elementsIn(root, 'Say').map(heardIn)
  const [gather] = elementsIn(root, 'Gather')
  const [redirect] = elementsIn(root, 'Redirect')
  const [dial] = elementsIn(root, 'Dial')
  const action = gather?.attributes['action'] ?? dial?.attributes['action']
  return {
    heard,
    ...(gather && { listens: listensIn(gather) }),
    ...(action && { action: ours(action) }),
    ...(redirect && { redirect: ours(textOf(redirect)) }),
    ...(dial && { dials: textOf(dial) }),
  }
}

function cameTo({ listens, dials }: Response): Came['then'] {
  if (listens) return listens
  return dials === undefined ? { is: 'hung-up' } : { is: 'transferred', to: dials }
}

function heardIn(say: Element): Heard {
  const rate = elementsIn(say, 'prosody')[0]?.attributes['rate']
  const locale = say.attributes['language'] === 'en-US' ? 'en' : 'zh-CN'
  return { text: textOf(say), locale, ...(rate && { pace: Number.parseInt(rate, 10) / 100 }) }
}

function listensIn({ attributes }: Element): Listens {
  if (attributes['input'] !== 'speech dtmf') throw new Error(`it hears ${attributes['input']}`)
  if (attributes['actionOnEmptyResult'] !== 'true') throw new Error('silence would end the call')
  return {
    is: 'listens',
    locale: attributes['language'] === 'en-US' ? 'en' : 'zh-CN',
    keys: attributes['numDigits'] === '1' ? 'one' : 'number',
    hints: (attributes['hints'] ?? '').split(',').filter(Boolean),
    startMs: Number(attributes['timeout']) * 1000,
    endMs: Number(attributes['speechTimeout']) * 1000,
  }
}

/** Vendors call what they are told; a test calls its own house. */
function ours(url: string): string {
  if (!url.startsWith(`${PUBLIC_URL}/`)) throw new Error(`${url} is not under the public address`)
  return url.slice(PUBLIC_URL.length)
}
