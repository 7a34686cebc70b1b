// What an operator wants of the sandbox agency, read from the words of the command.
import {
  HAND_STATES,
  type BehaveMessage,
  type ListMessage,
  type ListNoticesMessage,
  type MoveMessage,
} from '../../sandbox-agency/control-messages.ts'
import { REGISTRY_MOODS, type RegistryMood } from '../../sandbox-agency/registry/registry-routes.ts'
import { unreadable } from '../../sandbox-agency/what-is-wanted.ts'

export const USAGE = `npm run agency -- list                        all cases, and how the agency behaves
npm run agency -- notices                     the short messages that it was asked to send
npm run agency -- usual                       behave as usual again
npm run agency -- slow <seconds>              answer so much later
npm run agency -- down [minutes]              take nothing and tell nothing; without minutes: until another word
npm run agency -- ask-more [slot]             ask once for more before a case is done
npm run agency -- reject [words]              reject cases instead; "中文 / English" gives both languages
npm run agency -- registry <how>              the registers from now on: ${REGISTRY_MOODS.join(', ')}
npm run agency -- move <reference> <state>    move a case now: ${HAND_STATES.join(', ')}
With --agency <id>, such as --agency police: only this agency of all.`

export type Wish =
  | { path: '/cases'; message: ListMessage }
  | { path: '/behaviour'; message: BehaveMessage }
  | { path: '/registry/behaviour'; message: RegistryMood }
  | { path: '/cases/behave'; message: MoveMessage }
  | { path: '/notices/list'; message: ListNoticesMessage }

const REFERENCE = /^BB(-[0-9A-Z]{4}){3}$/
const SLOT = /^[a-z][a-z0-9-]{0,63}$/
const LONGEST_NOTE = 200

/** @param now milliseconds since 1970 */
export function readWish(args: string[], now: number): Wish | { wrong: string } {
  const at = args.indexOf('--agency')
  if (at < 0) return readWords(args, now)
  const agency = args[at + 1] ?? ''
  if (!SLOT.test(agency)) return { wrong: 'Which agency? Write its id as in filing.yaml, such as --agency police.' }
  const wish = readWords(args.toSpliced(at, 2), now)
  if ('wrong' in wish) return wish
  if (wish.path === '/behaviour') return { ...wish, message: { ...wish.message, agency } }
  if (wish.path !== '/cases/behave') return { wrong: `"${args[0]}" is not for one agency.` }
  return { ...wish, message: { ...wish.message, data: { ...wish.message.data, agency } } }
}

function readWords([word, ...more]: string[], now: number): Wish | { wrong: string } {
  const [first, second] = more
  if (!word) return { wrong: 'What shall the agency do?' }
  const most = { list: 0, notices: 0, usual: 0, slow: 1, down: 1, 'ask-more': 1, registry: 1, move: 2 }[word]
  if (most !== undefined && more.length > most) return { wrong: `"${more.slice(most).join(' ')}" is too much.` }
  switch (word) {
    case 'list':
      return { path: '/cases', message: { type: 'sandbox.list' } }
    case 'notices':
      return { path: '/notices/list', message: { type: 'sandbox.notices' } }
    case 'usual':
      return behave({})
    case 'slow':
      return slow(first)
    case 'down':
      return down(first, now)
    case 'ask-more':
      if (first !== undefined && !SLOT.test(first))
        return { wrong: 'A slot is written as in filing.yaml, such as insured-name.' }
      return behave({ answer: 'needs-more', ...(first && { more: [{ slot: first, reason: unreadable() }] }) })
    case 'reject':
      return reject(more.join(' ').trim())
    case 'registry':
      return registry(first)
    case 'move':
      return move(first, second)
    default:
      return { wrong: `"${word}" is no command.` }
  }
}

function behave(data: BehaveMessage['data']): Wish {
  return { path: '/behaviour', message: { type: 'sandbox.behave', data } }
}

function slow(seconds: string | undefined): Wish | { wrong: string } {
  const read = numberIn(seconds)
  if (read === undefined || read > 600) return { wrong: 'Slow by how many seconds? 0 to 600.' }
  return behave({ slowMs: Math.round(read * 1000) })
}

function down(minutes: string | undefined, now: number): Wish | { wrong: string } {
  if (minutes === undefined) return behave({ down: true })
  const read = numberIn(minutes)
  if (read === undefined || read > 100_000)
    return { wrong: 'Down for how many minutes? A number, or nothing for no end.' }
  return behave({ down: new Date(now + read * 60_000).toISOString() })
}

function reject(words: string): Wish | { wrong: string } {
  if (words === '') return behave({ answer: 'rejected' })
  const [chinese = words, english = chinese] = words.split(' / ', 2)
  const note = { 'zh-CN': chinese, en: english }
  if (Object.values(note).some(({ length }) => length < 1 || length > LONGEST_NOTE))
    return { wrong: `The words have ${LONGEST_NOTE} letters at most.` }
  return behave({ answer: 'rejected', note })
}

function registry(wanted?: string): Wish | { wrong: string } {
  const data = REGISTRY_MOODS.find((each) => each === wanted)
  if (!data) return { wrong: `What shall the registers do? ${REGISTRY_MOODS.join(', ')}.` }
  return { path: '/registry/behaviour', message: { type: 'sandbox.registry', data } }
}

function move(written = '', wanted?: string): Wish | { wrong: string } {
  const reference = written.toUpperCase()
  const state = HAND_STATES.find((each) => each === wanted)
  if (!REFERENCE.test(reference)) return { wrong: 'Which case? Write its reference, such as BB-7K2M-9QXR-T4WD.' }
  if (!state) return { wrong: `Move it where? ${HAND_STATES.join(', ')}.` }
  return { path: '/cases/behave', message: { type: 'sandbox.move', data: { reference, state } } }
}

function numberIn(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}(\.\d{1,3})?$/.test(written) ? Number(written) : undefined
}
