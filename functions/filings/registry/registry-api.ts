// What Bangban and a registry say to each other, as schemas (docs/agency-api.md, "Registers").
import * as z from 'zod/mini'
import { cleanText } from '../../safety/clean-text.ts'

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/))
const field = z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/), z.maxLength(128))
const MOST = 60

/** The body of the one request there is, signed as a message to an agency is. */
export const registryMessage = z.strictObject({
  type: z.literal('registry.fetch'),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    purpose: id,
    consent: z.strictObject({
      filing: z.string().check(z.regex(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
      at: z.iso.datetime(),
      /** What was agreed to: the same names as below. */
      fields: z.array(field).check(z.maxLength(MOST)),
      certificates: z.array(id).check(z.maxLength(MOST)),
    }),
    who: z.strictObject({
      residentId: z.string().check(z.regex(/^\d{17}[\dX]$/)),
      name: z.exactOptional(z.string().check(z.maxLength(60))),
    }),
    fields: z.array(field).check(z.maxLength(MOST)),
    certificates: z.array(id).check(z.maxLength(MOST)),
  }),
})
export type RegistryMessage = z.infer<typeof registryMessage>

/** Citizens read it as it is. */
const shown = (longest: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(longest)),
      z.transform((written) => cleanText(written).text.trim()),
    ),
    z.string().check(z.minLength(1)),
  )
const from = { source: z.object({ 'zh-CN': shown(40), en: shown(80) }), asOf: z.iso.date() }

/** One that cannot be read is as good as none; the others count. */
export const registryValue = z.object({ value: shown(300), ...from })
export const registryCertificate = z.object({ certificate: shown(64).check(z.regex(/^[\w./-]+$/)), ...from })

export const registryReply = z.object({
  values: z.record(z.string(), z.unknown()),
  certificates: z._default(z.record(z.string(), z.unknown()), {}),
})
