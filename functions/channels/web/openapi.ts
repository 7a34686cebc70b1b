// Makes the OpenAPI 3.1 document from the table of routes, at build time only.
import * as z from 'zod/mini'
import { agencyCallback } from '../../filings/delivery/agency-api.ts'
import * as answers from './contract/answers.ts'
import { problemSchema } from './contract/problem.ts'
import * as parts from './contract/reply.ts'
import * as requests from './contract/requests.ts'
import { turnEventsSchema } from './contract/turn-event.ts'
import { PROBLEMS } from './problem-table.ts'
import type { ProblemCode } from './problems.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]

const problem = problemSchema(CODES)
const turnEvents = turnEventsSchema(problem)

/** Schemas that get a name of their own in the document; all others are written out where they are used. */
const NAMED = {
  OpenRequest: requests.openRequest,
  TurnRequest: requests.turnRequest,
  IdentityRequest: requests.identityRequest,
  ResumeRequest: requests.resumeRequest,
  RatingRequest: requests.ratingRequest,
  StatusRequest: requests.statusRequest,
  AgencyCallback: agencyCallback,
  RecordingForm: requests.recordingForm,
  UploadForm: requests.uploadForm,
  LiveRequest: requests.liveRequest,
  AloudRequest: requests.aloudRequest,
  CallForm: requests.callForm,
  Reply: parts.reply,
  ReplyPart: parts.replyPart,
  TurnEvents: turnEvents,
  ReplyFact: parts.fact,
  Source: parts.source,
  Option: parts.option,
  SlotInput: parts.slotInput,
  AgencyState: parts.agencyState,
  HandoverCard: parts.handoverCard,
  OpenedConversation: answers.opened,
  IdentityShown: answers.identityShown,
  ResumeCode: answers.resumeCode,
  History: answers.history,
  Erased: answers.erased,
  Rated: answers.rated,
  FilingStatus: answers.filingStatus,
  CaseUpdated: answers.updated,
  GuideList: answers.guideList,
  Notices: answers.announcements,
  GuideCard: answers.guideCard,
  Guide: answers.guide,
  SearchHits: answers.hits,
  RegionList: answers.regionList,
  Transcript: answers.transcript,
  Uploaded: answers.uploaded,
  LiveSession: answers.liveSession,
  Capabilities: answers.capabilities,
  Health: answers.health,
  Problem: problem,
}

const ref = (name: string) => `#/components/schemas/${name}`

export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Bangban 帮办',
      version,
      summary: 'Answers from reviewed service guides, and filings with the agencies, one question at a time.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        conversation: { type: 'http', scheme: 'bearer', description: 'The token that opening a conversation gave.' },
        agency: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'Standard Webhooks 1.0, with webhook-id and webhook-timestamp: see docs/agency-api.md.',
        },
        twilio: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Twilio-Signature',
          description: 'As Twilio signs a form with the auth token of its account: see docs/hotline.md.',
        },
      },
    },
  }
}

function operation(route: Route): object {
  const { name, summary, auth, params, query, body, status, problems, also } = route
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  return {
    operationId: name,
    summary,
    ...(auth !== 'none' && { security: [{ [auth]: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: body.required, content: sent(body) } }),
    responses: {
      [status]: { description: 'All is well', content: told(route) },
      ...(also && { [also.status]: { description: also.when, content: told(route) } }),
      ...problemResponses([...problems, 'internal']),
    },
  }
}

function sent({ schema, files, plain }: NonNullable<Route['body']>): object {
  if (plain) return { 'application/x-www-form-urlencoded': { schema: pointer(schema) } }
  if (!files) return { 'application/json': { schema: pointer(schema) } }
  return {
    'multipart/form-data': { schema: pointer(schema), encoding: { file: { contentType: files.join(', ') } } },
  }
}

function told({ answer, bytes, stream }: Route): object {
  // Bytes have no type in JSON Schema (OpenAPI 3.1.1 §4.8.14.4).
  if (bytes) return Object.fromEntries(bytes.split(', ').map((type) => [type, { schema: { contentMediaType: type } }]))
  return {
    'application/json': { schema: answer ? pointer(answer) : { type: 'object' } },
    ...(stream && { 'text/event-stream': { schema: pointer(turnEvents) } }),
  }
}

function parametersOf(schema: z.ZodMiniObject | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, field]) => {
    const { description, ...written } = typeof field === 'boolean' ? {} : field
    return { name, in: place, required: required.includes(name), ...(description && { description }), schema: written }
  })
}

/** One response a status; its description lists the codes that come with it. */
function problemResponses(codes: ProblemCode[]): Record<string, object> {
  const responses: Record<string, object> = {}
  for (const status of new Set(codes.map((code) => PROBLEMS[code].status))) {
    const here = codes.filter((code) => PROBLEMS[code].status === status)
    responses[status] = {
      description: here.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('; '),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [{ $ref: ref('Problem') }, { properties: { code: { enum: here }, status: { const: status } } }],
          },
        },
      },
    }
  }
  return responses
}

function pointer(schema: z.ZodMiniType): { $ref: string } {
  const [name] = Object.entries(NAMED).find(([, named]) => named === schema) ?? []
  if (name === undefined) throw new Error('A schema of a route has no name in openapi.ts; give it one')
  return { $ref: ref(name) }
}

/** Answers stay open for fields to come; requests are closed. */
function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io: 'input', uri: ref }).schemas
  return Object.fromEntries(
    Object.entries(made).map(([id, schema]) => [id, { ...schema, $schema: undefined, $id: undefined }]),
  )
}
