// What the model proposes where the rules are unsure: only what makes sense is taken up, and nothing of it submits.
import { afterEach, describe, expect, test } from 'vitest'
import { guestOf, toyModel } from './toy-guest.ts'
import { openTalk, type Talk } from './talk.ts'

const UNHEARD = '那个玩意儿刷不出来了整不明白'
const open: Talk[] = []
afterEach(() => Promise.all(open.splice(0).map(({ house }) => house.close())))

const nothing = { services: [], facets: [], id: '' }

async function talkWith(proposes: (n: number) => unknown) {
  const toy = toyModel({ proposes, writes: ['[none]'] })
  const talk = await openTalk(guestOf(toy.language))
  open.push(talk)
  return { ...talk, toy }
}

async function replyTo(proposed: unknown, said = UNHEARD) {
  const talk = await talkWith(() => proposed)
  return (await talk.take({ said })).reply
}

test('what no rule understands is answered from the guide that the model names', async () => {
  const reply = await replyTo({ ...nothing, do: 'ask', services: ['medical-insurance-code'], facets: ['how'] })
  expect(reply.outcome).toBe('answered')
  expect(reply.parts[0]).toMatchObject({
    kind: 'say',
    generated: false,
    sources: [{ service: 'medical-insurance-code', section: 'how' }],
  })
})

test.each([
  ['a filing it may begin, which asks for consent first', { do: 'file', services: ['residence-permit'] }, 'asked'],
  ['a filing that there is not: the guide', { do: 'file', services: ['passport'] }, 'answered'],
  ['two services', { do: 'clarify', services: ['passport', 'id-card'] }, 'clarifying'],
  ['a person', { do: 'human' }, 'handed-over'],
  ['nothing of ours', { do: 'out-of-scope' }, 'out-of-scope'],
])('it may propose %s', async (_what, proposed, outcome) => {
  expect((await replyTo({ ...nothing, ...proposed })).outcome).toBe(outcome)
})

describe('what it proposes beyond that is as if it had said nothing', () => {
  test.each([
    ['submitting', { do: 'submit' }],
    ['consent', { do: 'answer', id: 'agree' }],
    ['a service it was not given', { do: 'ask', services: ['free-money'] }],
    ['one service to choose between', { do: 'clarify', services: ['passport'] }],
    ['an answer where nothing is asked', { do: 'answer', id: 'self' }],
    ['no object', 'human'],
    ['nothing', undefined],
  ])('%s', async (_what, proposed) => {
    const made = typeof proposed === 'object' ? { ...nothing, ...proposed } : proposed
    expect((await replyTo(made)).outcome).toBe('not-found')
  })
})

describe('in a filing', () => {
  async function atFirstChoice(proposes: (n: number) => unknown) {
    const talk = await talkWith(proposes)
    await talk.take({ choice: 'file:residence-permit' })
    const { reply } = await talk.take({ choice: 'agree' })
    const ask = reply.parts.find((part) => part.kind === 'ask')
    const choice = ask?.input.choices?.[1]
    if (ask?.input.type !== 'choice' || !choice) throw new Error('the first question is no choice')
    return { talk, ask, choice }
  }

  test('the choice that it takes for the answer is asked back, and a yes fills it in', async () => {
    let id = ''
    const { talk, ask, choice } = await atFirstChoice(() => ({ ...nothing, do: 'answer', id }))
    id = choice.id
    const { reply } = await talk.take({ said: UNHEARD })
    expect(reply.outcome).toBe('clarifying')
    expect(reply.parts[0]).toMatchObject({ kind: 'choose', options: [{ id: `answer:${id}`, label: choice.label }] })
    expect(reply.parts.find((part) => part.kind === 'ask')?.slot).toBe(ask.slot)
    const next = (await talk.take({ said: '对' })).reply
    expect(next.outcome).toBe('asked')
    expect(next.parts.find((part) => part.kind === 'ask')?.slot).not.toBe(ask.slot)
  })

  test('a choice that is none of the question is not', async () => {
    const { talk, ask } = await atFirstChoice(() => ({ ...nothing, do: 'answer', id: 'agree' }))
    const { reply } = await talk.take({ said: UNHEARD })
    expect(reply.parts.find((part) => part.kind === 'ask')?.slot).toBe(ask.slot)
    expect(
      reply.parts.some((part) => part.kind === 'choose' && part.options.some(({ id }) => id === 'answer:agree')),
    ).toBe(false)
  })

  test('wrong three times, a person is offered and then called', async () => {
    let id = ''
    const { talk, choice } = await atFirstChoice(() => ({ ...nothing, do: 'answer', id }))
    id = choice.id
    const outcomes = []
    for (let i = 0; i < 3; i += 1) outcomes.push((await talk.take({ said: UNHEARD })).reply.outcome)
    expect(outcomes).toEqual(['clarifying', 'clarifying', 'handed-over'])
  })

  test('setting all of it aside is asked back as well; leaving out what must be there is not offered', async () => {
    const { talk, ask } = await atFirstChoice(() => ({ ...nothing, do: 'cancel' }))
    const { reply } = await talk.take({ said: UNHEARD })
    expect(reply.parts[0]).toMatchObject({ kind: 'choose', options: [{ id: 'cancel' }] })
    const other = await atFirstChoice(() => ({ ...nothing, do: 'skip' }))
    const again = (await other.talk.take({ said: UNHEARD })).reply
    expect(ask.input.optional).toBe(false)
    expect(JSON.stringify(again.parts)).not.toContain('"skip"')
  })

  test('a button that was offered for another question fills in nothing', async () => {
    let id = ''
    const { talk, choice } = await atFirstChoice(() => ({ ...nothing, do: 'answer', id }))
    id = choice.id
    await talk.take({ said: UNHEARD })
    const next = (await talk.take({ choice: id })).reply
    const standing = next.parts.find((part) => part.kind === 'ask')
    const after = (await talk.take({ choice: `answer:${id}` })).reply
    expect(after.parts.find((part) => part.kind === 'ask')?.slot).toBe(standing?.slot)
  })

  test.each(['是的', '好', '对', '确认', 'yes', 'ok'])(
    'a yes belongs to what was asked back, and to nothing that stands below it: %s',
    async (yes) => {
      const talk = await talkWith(() => ({ ...nothing, do: 'cancel' }))
      await talk.take({ choice: 'file:residence-permit' })
      expect((await talk.take({ said: UNHEARD })).reply.outcome).toBe('clarifying')
      expect((await talk.take({ said: yes })).reply.outcome).toBe('cancelled')
      const other = await talkWith(() => ({ ...nothing, do: 'cancel' }))
      await reviewed(other)
      expect((await other.take({ said: UNHEARD })).reply.outcome).toBe('clarifying')
      expect((await other.take({ said: yes })).reply.outcome).toBe('cancelled')
      expect((await other.house.conversations.summary(other.id))?.submitted).toEqual([])
    },
  )

  test('a no to what was asked back goes on where it stood, and submitting is still a word away', async () => {
    const talk = await talkWith(() => ({ ...nothing, do: 'cancel' }))
    await reviewed(talk)
    await talk.take({ said: UNHEARD })
    expect((await talk.take({ said: '不是' })).reply.outcome).toBe('reviewing')
    await talk.take({ said: UNHEARD })
    expect((await talk.take({ said: '确认提交' })).reply.outcome).toBe('submitted')
  })

  /** A residence permit, filled in to its review. */
  async function reviewed(talk: Pick<Talk, 'take'>) {
    await talk.take({ choice: 'file:residence-permit' })
    let { reply } = await talk.take({ choice: 'agree' })
    for (let count = 0; reply.outcome === 'asked' && count < 40; count += 1) {
      const ask = reply.parts.find((part) => part.kind === 'ask')
      if (!ask) break
      const said = ask.input.example
      reply = (await talk.take(ask.input.choices ? { choice: said } : { said })).reply
    }
    expect(reply.outcome).toBe('reviewing')
  }

  test('at the review no proposal submits', async () => {
    const proposals = [
      'submit',
      'answer',
      'ask',
      'file',
      'cancel',
      'change',
      'human',
      'skip',
      'repeat',
      'why',
      'status',
    ]
    for (const wish of proposals) {
      const talk = await talkWith(() => ({ ...nothing, do: wish, services: ['residence-permit'], id: 'yes' }))
      await reviewed(talk)
      const after = (await talk.take({ said: '嗯哼这个嘛那啥' })).reply
      expect(after.outcome).not.toBe('submitted')
      expect(after.parts.some((part) => part.kind === 'receipt')).toBe(false)
      expect((await talk.house.conversations.summary(talk.id))?.submitted).toEqual([])
    }
  })
})
