// What a route is, as data.
import type * as z from 'zod/mini'
import type { ProblemCode } from './problems.ts'

export interface Route {
  method: 'get' | 'post' | 'delete'
  path: string
  /** Name of the operation in generated clients. */
  name: string
  summary: string
  auth: 'none' | 'conversation' | 'agency' | 'twilio'
  params?: z.ZodMiniObject
  query?: z.ZodMiniObject
  /** JSON, unless it is a form with a file of these types, or a plain form. */
  body?: { schema: z.ZodMiniType; required: boolean; files?: readonly string[]; plain?: true }
  /** The answer when all is well. */
  status: 200 | 201
  answer?: z.ZodMiniType
  /** The answer is bytes of this type, or of one of these with commas between, and no JSON. */
  bytes?: string
  /** Another status that brings such bytes, and when. */
  also?: { status: 410; when: string }
  /** Answered by another app than the web API. */
  room?: 'phone'
  /** Told as server-sent events too, when the client accepts them. */
  stream?: true
  problems: ProblemCode[]
}
