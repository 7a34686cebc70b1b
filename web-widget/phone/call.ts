// One telephone call in the browser: does what the line says, verb after verb, and tells it what the caller does.
import type { Gather, LineAnswer, Sound, Verb } from '../../functions/channels/phone/simulator/line-answer.ts'
import type { Happening } from '../../functions/channels/phone/simulator/line-answer.ts'
import { openInputs } from './inputs.ts'
import { type Caller, tellLine } from './line.ts'
import { listen } from './listen.ts'
import type { Screen } from './screen.ts'
import type { Settings } from './settings.ts'
import { THINKS_MS } from './slow-caller.ts'
import type { Voice } from './voice.ts'
import { wait } from './wait.ts'

export interface Call {
  press(key: string): void
  say(words: string): void
  /** What becomes of the number that is being dialled. */
  dialled(taken: boolean): void
  /** Whoever took the call over hangs up. */
  leave(): void
  /** The language that the line listens for, where it does. */
  language(): string
  hangUp(): void
  /** Ends when the call has. */
  ended: Promise<void>
}

interface Told {
  happening: Happening
  action?: string
}

/** Rings; the rest goes by itself until somebody hangs up. */
export function openCall(caller: Caller, settings: Settings, voice: Voice, screen: Screen): Call {
  const over = new AbortController()
  const inputs = openInputs()
  let language = caller.locale === 'en' ? 'en-US' : 'zh-CN'
  let dialling: ((taken: boolean) => void) | undefined
  let leaving: (() => void) | undefined

  async function run(): Promise<void> {
    let told: Told | undefined = { happening: { is: 'ringing' } }
    screen.state('ringing')
    try {
      while (told && !over.signal.aborted) {
        const answer = await tellLine(caller, told.happening, told.action)
        screen.inside.answered(answer, told.action)
        if (answer.heard !== undefined) screen.captions.heard(answer.heard)
        told = await perform(answer)
      }
      screen.state('ended')
    } catch {
      screen.state('broken')
      screen.captions.note(screen.words.noAnswer)
    }
    over.abort()
    // The call is over whether or not the line hears of it.
    await tellLine(caller, { is: 'hung-up' }).catch(() => undefined)
  }

  async function perform({ verbs }: LineAnswer): Promise<Told | undefined> {
    screen.captions.line(verbs.flatMap(soundsOf))
    for (const verb of verbs) {
      if (over.signal.aborted) return undefined
      const told = await done(verb)
      if (told) return told === 'over' ? undefined : told
    }
    return undefined
  }

  async function done(verb: Verb): Promise<Told | 'over' | undefined> {
    switch (verb.do) {
      case 'say':
      case 'pause':
        return sound([verb], over.signal).then(() => undefined)
      case 'gather':
        return gathered(verb)
      case 'redirect':
        screen.state('thinking')
        return { happening: { is: 'redirected' }, action: verb.to }
      case 'dial': {
        const taken = await dial(verb.number, verb.ms)
        return verb.action ? { happening: { is: 'dialled', taken }, action: verb.action } : undefined
      }
      case 'hang-up':
        return 'over'
    }
  }

  async function gathered(gather: Gather): Promise<Told | undefined> {
    language = gather.language
    screen.inside.listens(gather)
    const show = {
      listening: () => screen.state('listening'),
      silence: screen.silence,
      speaksSlowly: screen.speaksSlowly,
      keys: screen.captions.keys,
      said: screen.captions.said,
      silent: screen.captions.silent,
    }
    const happening = await listen(gather, {
      inputs,
      over: over.signal,
      sound,
      isWriting: screen.isWriting,
      noise: settings.noise,
      show,
    })
    screen.captions.closeKeys()
    if (!happening || (happening.is === 'silent' && !gather.tellsSilence)) return undefined
    screen.state('thinking')
    return { happening, action: gather.action }
  }

  async function sound(sounds: Sound[], signal: AbortSignal): Promise<void> {
    screen.state('speaking')
    for (const each of sounds) {
      if (signal.aborted) return
      await (each.do === 'pause' ? wait(each.ms, signal) : voice.say(each, signal))
    }
  }

  async function dial(number: string, ms: number): Promise<boolean> {
    const rings = new AbortController()
    const stop = () => rings.abort()
    over.signal.addEventListener('abort', stop)
    let taken = false
    dialling = (answer) => {
      taken = answer
      rings.abort()
    }
    screen.dialling(number)
    await wait(ms, rings.signal)
    dialling = undefined
    if (taken && !over.signal.aborted) {
      screen.taken(number)
      await new Promise<void>((resolve) => {
        leaving = resolve
        over.signal.addEventListener('abort', () => resolve())
      })
    }
    screen.dialled()
    return taken
  }

  return {
    press: (key) => inputs.push({ key }),
    say(words) {
      if (!settings.slow()) return inputs.push({ words, slowly: false })
      screen.speaksSlowly()
      void wait(THINKS_MS, over.signal).then(() => inputs.push({ words, slowly: true }))
    },
    dialled: (taken) => dialling?.(taken),
    leave: () => leaving?.(),
    language: () => language,
    hangUp: () => over.abort(),
    ended: run(),
  }
}

function soundsOf(verb: Verb): { text: string; language: string }[] {
  if (verb.do === 'say') return [verb]
  return verb.do === 'gather' ? verb.say.filter((sound) => sound.do === 'say') : []
}
