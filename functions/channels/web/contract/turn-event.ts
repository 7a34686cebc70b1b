// The events of a streamed turn as schemas; a test keeps them the same as the types in turn-event.ts.
import * as z from 'zod/mini'
import { reply, replyPart } from './reply.ts'

export const delta = z.object({
  part: z
    .int()
    .check(
      z.minimum(0),
      z.describe('Which part of the reply, counted from 0; its `part` event comes when it is whole'),
    ),
  text: z.string().check(z.describe('What comes next in that part: all of them together are its text')),
})

/** @param problem the schema of a problem, which knows all codes */
export function turnEventsSchema<Problem extends z.ZodMiniType>(problem: Problem) {
  return z
    .array(
      z.discriminatedUnion('event', [
        z.object({ event: z.literal('part'), data: replyPart }),
        z.object({ event: z.literal('delta'), data: delta }),
        z.object({ event: z.literal('done'), data: reply }),
        z.object({ event: z.literal('error'), data: problem }),
      ]),
    )
    .check(
      z.describe(
        'Server-sent events in their order. `event` is the name of the event; its data line is `data` as JSON. The parts ' +
          'come one by one, and the last event is `done` with the whole reply, or `error`. A comment line comes at once ' +
          'and every 10 s while there is nothing else to tell. Who loses the connection sends the same turn id again; where two ' +
          'requests run under one id, `done` counts, and the parts of the quicker one come from the first on.',
      ),
    )
}
