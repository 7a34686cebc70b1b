// The conversations of a house: opened, taken turn by turn, shown again, erased, whatever the channel.
import { createHash, timingSafeEqual } from 'node:crypto'
import { findSubmission } from '../filings/filing-store.ts'
import { checkPhone } from '../filings/phone-check.ts'
import { loadOnLine } from './aloud/on-line.ts'
import { exchangeStill, replyStill } from './announced/still-announced.ts'
import { ModelWanted } from './claim.ts'
import type { Context } from './context.ts'
import type { Conversation, Submitted } from './conversation.ts'
import { conversationStore } from './conversation-store.ts'
import type { Conversations, History, Parts } from './conversations.ts'
import { greeted } from './greeting.ts'
import { lineIdentity } from './line-identity.ts'
import { forgetCard } from './handover/card-store.ts'
import { rest } from './model/rest.ts'
import { visit } from './model/visit.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { workOutbox } from './outbox.ts'
import { withoutCode } from './resume/shown-code.ts'
import { settle, settleHead, type SettlementParts } from './settlement.ts'
import { takeTurn, type TurnParts } from './take-turn.ts'
import { unavailable } from './unavailable.ts'

/** The verbs that every channel uses; breakage inside a turn becomes words here and nowhere else. */
export function converse(parts: Parts): Conversations {
  const { storage, catalogue } = parts
  const now = () => parts.now().getTime()
  const store = conversationStore(storage, now)
  const inOrder = oneAtATime()
  const settlement: SettlementParts = {
    storage,
    now,
    ...(parts.papers && { filePapers: parts.papers.file }),
    // Nobody waits for it: what fails, or is not done when the process ends, is due in the outbox.
    handOver: (reference) => {
      parts.deliver(reference).catch((error: unknown) => parts.report('delivery-failed', error))
    },
  }
  const resting = rest(now)
  const { guest } = parts
  const visitModel: TurnParts['visitModel'] = guest && ((about) => visit({ guest, storage, now, resting, ...about }))
  const settled = (conversation: Conversation) => settle(conversation, settlement)
  // Loaded with the first code: most conversations have none.
  const codes = async () => {
    const { codeStore } = await import('./resume/code-store.ts')
    return codeStore({ storage, now, random: parts.random, codeMark: parts.codeMark })
  }
  const endReminders = async (stops: string[], how: 'stopped' | 'erased') => {
    if (stops.length === 0) return
    const reminders = await import('../filings/notices/reminder-store.ts')
    await Promise.all(stops.map((stop) => reminders.endReminders(storage, stop, how, now())))
  }
  const newToken = (token = parts.random(32)) => ({ token, tokenHash: hash(token) })
  const context = (): Context => ({
    catalogue,
    regionalRows: parts.regionalRows,
    ...(parts.registry && { registry: parts.registry }),
    now: now(),
    referenceFor: parts.referenceFor,
    ...(parts.papers && { papers: parts.papers }),
    findSubmission: (reference) => findSubmission(storage, reference),
    newCode: async ({ id, code }) => (await codes()).reserve(id, code?.mark),
    canRemind: parts.notices?.() !== undefined,
    stopReminders: (stops) => endReminders(stops, 'stopped'),
    announced: async (region) => (await parts.announcements?.read(region)) ?? [],
    checkPhone: (reference, phoneLast4) => checkPhone(storage, reference, phoneLast4, now()),
  })

  // Loaded with the first token: few sign in.
  const signingIn = async () => {
    const { signIns } = await import('./sign-in.ts')
    return signIns({ store, storage, door: parts.identityDoor, context, inOrder })
  }

  const resuming = async () => {
    const { resumeCodes } = await import('./resume/resume-codes.ts')
    return resumeCodes({ store, codes: await codes(), context, settle: settled, inOrder, newToken })
  }

  return {
    async open({ key, signIn: said, caller, ...about }) {
      const id = key ? hash(`id ${key}`).slice(0, 32) : parts.random(16)
      // A token that shows nobody opens nothing.
      const identity = said === undefined ? undefined : await (await signingIn()).show(id, said)
      if (about.channel === 'phone') await loadOnLine()
      const { token, tokenHash } = newToken(key && hash(`token ${key}`))
      const line = caller === undefined ? undefined : lineIdentity(caller, now())
      const shown = identity ?? line
      const announced = await parts.announcements?.read(about.region).catch((error: unknown) => {
        parts.report('announcements-unread', error)
        return []
      })
      const told = announced && announced.length > 0 ? await import('./announced/announced-parts.ts') : undefined
      const opening = told?.greetedWith(announced ?? [], about.channel, about.locale)
      const begun = greeted({ ...about, id, tokenHash }, context(), opening)
      const conversation = { ...begun, ...(shown && { identity: shown }) }
      const isNew = await store.replace(undefined, conversation)
      if (!isNew && identity) await (await signingIn()).attach(id, identity)
      const before = isNew ? undefined : (await store.load(id))?.conversation
      // Opened by this key before: what stands there now, unless it goes on elsewhere under another token.
      const { last } = before?.tokenHash === tokenHash ? before : conversation
      return { id, token, reply: replyStill(last.reply, now()) }
    },

    signIn: async (id, token) => (await signingIn()).signIn(id, token),

    async admit(id, token) {
      const head = await store.load(id)
      if (!head) return 'no-conversation'
      const same = timingSafeEqual(Buffer.from(hash(token)), Buffer.from(head.conversation.tokenHash))
      return same ? 'admitted' : 'wrong-token'
    },

    resumeCode: async (id) => (await resuming()).resumeCode(id),

    resume: async (request) => (await resuming()).resume(request),

    async turn(input, tell) {
      try {
        return await inOrder(input.conversationId, () =>
          takeTurn(input, { store, context, settle: settled, report: parts.report, visitModel, ...(tell && { tell }) }),
        )
      } catch (error) {
        parts.report('turn-failed', error)
        return unavailable(input)
      }
    },

    async turnByRules(input) {
      try {
        return await inOrder(input.conversationId, () =>
          takeTurn(input, { store, context, settle: settled, report: parts.report, visitModel, byRules: true }),
        )
      } catch (error) {
        if (error instanceof ModelWanted) return 'model-wanted'
        parts.report('turn-failed', error)
        return unavailable(input)
      }
    },

    async history(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settled(head.conversation)
      const { last } = head.conversation
      const logged = (await store.history(id)).filter(({ turnId }) => turnId !== last.turnId)
      return {
        ...headline(head.conversation),
        turns: [...logged.map(withoutCode), last].map((each) => exchangeStill(each, now())),
      }
    },

    async summary(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settled(head.conversation)
      const { locale, submitted, filing } = head.conversation
      const service = filing && !filing.parked && !filing.handedIn ? { service: filing.service } : {}
      return { locale, submitted: submitted.map(bare), ...service }
    },

    async erase(id) {
      return inOrder(id, async () => {
        for (;;) {
          const head = await store.load(id)
          if (head) await settled(head.conversation)
          // A turn that came between has written a new head, perhaps with a submission: look again.
          if (head && !(await store.retire(head))) continue
          await store.erase(id)
          if (head?.conversation.code) await (await codes()).forget(head.conversation.code.mark)
          const { forgetFeedbackWords } = await import('./feedback/settle-feedback.ts')
          await forgetFeedbackWords(storage, id, now())
          await forgetCard(storage, id)
          await parts.papers?.forgetAll(id)
          await endReminders(head?.conversation.reminded ?? [], 'erased')
          return { kept: head?.conversation.submitted.map(({ reference }) => reference) ?? [] }
        }
      })
    },

    handOver: settlement.handOver,

    workOutbox: () =>
      workOutbox({
        storage,
        now,
        settle: (id) => settleHead(id, store, settlement),
        deliver: parts.deliver,
        // Few cards ever come to this: what ends them is loaded with the first.
        workCard: async (id) => (await import('./handover/work-card.ts')).workCard(id, { ...parts, now }),
        workPaper: async (id) => (await parts.papers?.work(id)) ?? false,
        // So are reminders.
        workReminder: async (key) => {
          const { workReminder } = await import('../filings/notices/work-reminder.ts')
          const { report, notices = () => undefined, chance = () => 1 } = parts
          const failed = (event: string, about: object) => report(event, new Error(JSON.stringify(about)))
          return workReminder(key, { storage, now, notices, random: chance, failed })
        },
        report: parts.report,
      }),
  }

  function headline({ id, locale, channel, region, filing, submitted }: Conversation): Omit<History, 'turns'> {
    const title = filing && !filing.handedIn && !filing.concluded && catalogue.filing(filing.service)?.title[locale]
    const open = title ? { filing: { service: filing.service, title, parked: filing.parked ?? false } } : {}
    return { id, locale, channel, ...(region && { region }), ...open, submitted: submitted.map(bare) }
  }
}

/** What is kept to tell news of a filing is nobody's business outside. */
function bare({ reference, service }: Submitted) {
  return { reference, service }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
