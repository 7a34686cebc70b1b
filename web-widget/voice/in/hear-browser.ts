// Hears by the browser's own recogniser, which opens the microphone itself and tells no level.
import { type Ear, EarError } from './browser-ear.ts'
import { type Hearing, type HowToHear, LONGEST_MS, patienceOf, WARNING_MS } from './hearing.ts'
import { refusal, Trouble } from './trouble.ts'

/** It begins at once, fails at once, or asks the citizen first: then it waits as long as they do. */
const LANGUAGES = { 'zh-CN': 'zh-CN', en: 'en-US' }
/** Between no sound and the loudest; there is nothing in between to be known. */
const SOUND_LEVEL = 3
const NO_PATIENCE = { first: 0, after: 0 }
/** After its end it has as long for the last words. */
const LAST_WORDS_MS = 4000

/** @throws Trouble, as long as it has not begun */
export async function hearByBrowser(how: HowToHear, ear: Ear): Promise<Hearing> {
  const { host, told } = how
  let patience = NO_PATIENCE
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(act, Math.min(ms, LONGEST_MS))
    timers.add(timer)
    return timer
  }
  const quiet = () => timers.forEach(clearTimeout)
  let begun = false
  let isOver = false
  let text = ''
  let hush: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    if (isOver) return
    isOver = true
    quiet()
    told.over(text === '')
  }
  const wait = (ms: number) => {
    clearTimeout(hush)
    hush = after(ms, end)
  }
  const began = (resolve: () => void) => {
    if (begun) return
    begun = true
    patience = patienceOf(how)
    resolve()
    told.began()
    after(LONGEST_MS - WARNING_MS, () => told.nearlyOver())
    after(LONGEST_MS, end)
    wait(patience.first)
  }

  let words: Promise<string | undefined> = Promise.resolve(undefined)
  await new Promise<void>((resolve, reject) => {
    words = ear.listen(LANGUAGES[host.locale()], {
      began: () => began(resolve),
      words(heard) {
        began(resolve)
        text = heard
        told.words(heard)
        if (!isOver) wait(patience.after)
      },
      sound: (isThere) => told.level(isThere ? SOUND_LEVEL : 0),
    })
    const listened = async () => {
      try {
        await words
        began(resolve)
        end()
      } catch (error) {
        if (!begun) return reject(troubleOf(error))
        quiet()
        if (!isOver) told.lost()
        isOver = true
      }
    }
    void listened()
  })

  return {
    async finish() {
      isOver = true
      quiet()
      ear.finish()
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, LAST_WORDS_MS))
      const heard = await Promise.race([words, late]).catch((error: unknown) => {
        throw troubleOf(error)
      })
      return heard ?? text
    },
    discard() {
      isOver = true
      quiet()
      ear.stop()
    },
  }
}

function troubleOf(error: unknown): Trouble {
  const code = error instanceof EarError ? error.code : ''
  if (code === 'not-allowed') return new Trouble(refusal())
  return new Trouble(code === 'audio-capture' ? 'missing' : 'broken', { cause: error })
}
