// The telephone plays a script: signed forms go in, TwiML comes out, and the reply behind it is held against the script.
import { lineWords } from '../../functions/conversation/aloud/words.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { Came } from '../calls/call-player.ts'
import { playerOver } from '../calls/twiml-player.ts'
import { watched } from '../calls/watched.ts'
import type { House } from '../house.ts'
import { phoneOf } from '../phone/telephone.ts'
import { optionsOf } from './check-reply.ts'
import { type Played, type Player, strings } from './players.ts'
import type { Script } from './script.ts'

/** What the page has always at hand is said on the line. */
const SWITCHES: Record<string, string> = { 'language:zh-CN': '说中文', 'language:en': 'English please' }
/** Hours that a conversation by telephone is kept (DESIGN §7). */
const KEPT_HOURS = 0.5

/** No review is read in more pieces. */
const MOST_PIECES = 20

let calls = 0

/** Whoever was put through to a person comes back from there; a button is pressed by saying its label. */
export async function phonePlayer(house: House, { locale, region }: Script): Promise<Player> {
  let watch = watched(house)
  const appOf = () => phoneOf(watch.house, region ? { region } : {}).app
  let app = appOf()
  const line = playerOver(
    { request: (...about) => app.request(...about) },
    { callId: `CA${(calls += 1)}`, locale, from: '+8613900139000' },
  )
  let came: Came = await line.ring()
  let last: Reply | undefined = watch.last()
  const played = (): Played | undefined => {
    last = watch.last() ?? last
    if (!last) return undefined
    if (came.heard.length === 0 || came.heard.some(({ text }) => text.trim() === ''))
      throw new Error('nothing was said')
    return { reply: last, text: strings(last.parts).join('\n') }
  }
  const say = async (said: string): Promise<Played | undefined> => {
    if (came.then.is === 'transferred') await line.dialled('answered')
    came = await line.say(said)
    // Nothing is submitted that was not heard: whoever says yes hears the rest, and says it again.
    for (let count = 0; count < MOST_PIECES && isReadOn(watch.last()); count += 1) came = await line.say(said)
    return played()
  }
  return {
    say,
    choose(id) {
      const words = SWITCHES[id]
      if (words !== undefined) return say(words)
      const label = last && optionsOf(last).find((option) => option.id === id || option.id.startsWith(`${id}:`))?.label
      if (label === undefined) throw new Error(`the script chooses “${id}”, which was not offered`)
      return say(label)
    },
    async again() {
      came = await line.again()
      return played()
    },
    move(next) {
      watch = watched(next)
      app = appOf()
    },
  }
}

/** True while a yes has led on to rows that were not heard before it. */
function isReadOn(reply: Reply | undefined): boolean {
  const [first] = reply?.parts ?? []
  return reply !== undefined && first?.kind === 'say' && first.text === lineWords(reply.locale).notAllHeard
}

/** No call waits for hours: what happens a day later is played on the other channels. */
export function endsWithinACall({ turns }: Script): boolean {
  return turns.every(({ later = 0 }) => later <= KEPT_HOURS)
}

/** The script without what only an eye takes in. */
export function forTheEar(script: Script): Script {
  const turns = script.turns.map((turn) => {
    const { tells: _, offers: __, ...rest } = turn
    return turn.forTheEye ? rest : turn
  })
  return { ...script, turns }
}
