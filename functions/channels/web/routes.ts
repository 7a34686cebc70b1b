// Every route as data: the OpenAPI document is made of it, and tests hold the app against it.
import type * as z from 'zod/mini'
import { agencyCallback } from '../../filings/delivery/agency-api.ts'
import { RECORDING_TYPES } from '../../speech/speech.ts'
import * as answers from './contract/answers.ts'
import { reply } from './contract/reply.ts'
import * as requests from './contract/requests.ts'
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
  /** The answer is bytes of this type, and no JSON. */
  bytes?: string
  /** Another status that brings such bytes, and when. */
  also?: { status: 410; when: string }
  /** Answered by another app than the web API. */
  room?: 'phone'
  /** Told as server-sent events too, when the client accepts them. */
  stream?: true
  problems: ProblemCode[]
}

const BODY: ProblemCode[] = ['bad-json', 'bad-field', 'unsupported-media-type', 'body-too-large']
const OWN: ProblemCode[] = ['no-token', 'wrong-token', 'no-such-conversation']
const SIGN_IN: ProblemCode[] = ['no-portal', 'bad-identity', 'identity-expired', 'identity-used', 'other-identity']
const SPEECH: ProblemCode[] = ['no-speech', 'speech-failed', 'speech-slow']
/** Reading what is everybody's. */
const OPEN = { method: 'get', auth: 'none', status: 200 } as const
const inConversation = { params: requests.conversationPath, auth: 'conversation' } as const

export const ROUTES: Route[] = [
  {
    method: 'post',
    path: '/v1/conversations',
    name: 'openConversation',
    summary: 'Open a conversation; the reply is the greeting',
    auth: 'none',
    body: { schema: requests.openRequest, required: false },
    status: 201,
    answer: answers.opened,
    problems: [...BODY, ...SIGN_IN, 'too-many-requests'],
  },
  {
    ...inConversation,
    method: 'post',
    path: '/v1/conversations/{id}/turns',
    name: 'takeTurn',
    summary: 'Say or choose something; the same turn id always gets the same reply',
    body: { schema: requests.turnRequest, required: true },
    status: 200,
    answer: reply,
    stream: true,
    problems: [...BODY, ...OWN, 'not-acceptable', 'too-many-requests'],
  },
  {
    ...inConversation,
    method: 'get',
    path: '/v1/conversations/{id}',
    name: 'showConversation',
    summary: 'All turns so far and the open filing',
    status: 200,
    answer: answers.history,
    problems: OWN,
  },
  {
    ...inConversation,
    method: 'delete',
    path: '/v1/conversations/{id}',
    name: 'eraseConversation',
    summary: 'Erase everything; submitted filings stay with their agencies',
    status: 200,
    answer: answers.erased,
    problems: OWN,
  },
  {
    ...inConversation,
    method: 'post',
    path: '/v1/conversations/{id}/identity',
    name: 'showIdentity',
    summary: "Show who goes on with this conversation, by the portal's token; it counts for half an hour",
    body: { schema: requests.identityRequest, required: true },
    status: 200,
    answer: answers.identityShown,
    problems: [...BODY, ...OWN, ...SIGN_IN, 'too-many-requests'],
  },
  {
    ...inConversation,
    method: 'post',
    path: '/v1/conversations/{id}/resume-code',
    name: 'giveResumeCode',
    summary: 'Six digits that carry the conversation to another channel within a day; a newer code ends it',
    status: 200,
    answer: answers.resumeCode,
    problems: [...OWN, 'too-many-requests'],
  },
  {
    method: 'post',
    path: '/v1/resume',
    name: 'resumeConversation',
    summary: 'Go on with a conversation by its code; its former token ends, the reply says where it stood',
    auth: 'none',
    body: { schema: requests.resumeRequest, required: true },
    status: 200,
    answer: answers.opened,
    problems: [...BODY, 'check-needed', 'wrong-check', 'no-such-code', 'code-locked', 'too-many-requests'],
  },
  {
    ...inConversation,
    method: 'post',
    path: '/v1/conversations/{id}/rating',
    name: 'rateConversation',
    summary: 'Rate a turn, a filing or the conversation; a second rating of the same replaces the first',
    body: { schema: requests.ratingRequest, required: true },
    status: 200,
    answer: answers.rated,
    problems: [...BODY, ...OWN, 'too-many-requests'],
  },
  {
    method: 'get',
    path: '/v1/filings/{reference}',
    name: 'showFiling',
    summary: 'How a filing stands, for the holder of the token of its conversation',
    auth: 'conversation',
    params: requests.filingPath,
    status: 200,
    answer: answers.filingStatus,
    problems: ['no-token', 'wrong-token', 'no-such-filing'],
  },
  {
    method: 'post',
    path: '/v1/filings/{reference}/status',
    name: 'askFilingStatus',
    summary: 'How a filing stands, for who knows its reference and the mobile in it',
    auth: 'none',
    params: requests.filingPath,
    body: { schema: requests.statusRequest, required: true },
    status: 200,
    answer: answers.filingStatus,
    problems: [...BODY, 'no-match', 'status-locked', 'too-many-requests'],
  },
  {
    method: 'post',
    path: '/v1/agency/updates',
    name: 'updateCase',
    summary: 'An agency says how a case stands; twice, late and in any order is well',
    auth: 'agency',
    body: { schema: agencyCallback, required: true },
    status: 200,
    answer: answers.updated,
    problems: ['bad-json', 'bad-field', 'body-too-large', 'bad-signature', 'no-such-case'],
  },
  {
    ...OPEN,
    path: '/v1/guides',
    name: 'listGuides',
    summary: 'All service guides',
    query: requests.guidesQuery,
    answer: answers.guideList,
    problems: ['bad-field'],
  },
  {
    method: 'get',
    path: '/v1/guides/{service}',
    name: 'showGuide',
    summary: 'A service guide as it holds in a region',
    auth: 'none',
    params: requests.guidePath,
    query: requests.guidesQuery,
    status: 200,
    answer: answers.guide,
    problems: ['bad-field', 'no-such-guide'],
  },
  {
    ...OPEN,
    path: '/v1/notices',
    name: 'listNotices',
    summary: 'What a place tells everybody now: emergencies first, then the nearest, then the newest',
    query: requests.guidesQuery,
    answer: answers.announcements,
    problems: ['bad-field'],
  },
  {
    ...OPEN,
    path: '/v1/search',
    name: 'search',
    summary: 'Passages of guides, best first',
    query: requests.searchQuery,
    answer: answers.hits,
    problems: ['bad-field'],
  },
  {
    ...OPEN,
    path: '/v1/regions',
    name: 'findRegions',
    summary: 'Provinces, cities and counties by what people call them, best first',
    query: requests.regionsQuery,
    answer: answers.regionList,
    problems: ['bad-field'],
  },
  {
    method: 'post',
    path: '/v1/speech/transcriptions',
    name: 'transcribeRecording',
    summary: 'Write down what a recording says; it is not kept',
    auth: 'conversation',
    body: { schema: requests.recordingForm, required: true, files: RECORDING_TYPES },
    status: 200,
    answer: answers.transcript,
    problems: [
      'bad-field',
      'body-too-large',
      'recording-too-long',
      'unsupported-recording',
      ...OWN,
      'too-many-requests',
      ...SPEECH,
    ],
  },
  {
    method: 'post',
    path: '/v1/speech/session',
    name: 'openLiveSession',
    summary: 'An address of the live recogniser, where a page sends the sound of one utterance itself',
    auth: 'conversation',
    body: { schema: requests.liveRequest, required: false },
    status: 201,
    answer: answers.liveSession,
    problems: [...BODY, ...OWN, 'no-live-speech', 'too-many-requests', ...SPEECH],
  },
  {
    method: 'post',
    path: '/v1/speech/audio',
    name: 'speakText',
    summary: 'Say a text aloud; its sound is kept only where the text is the same for everybody',
    auth: 'conversation',
    body: { schema: requests.aloudRequest, required: true },
    status: 200,
    bytes: 'audio/mpeg',
    problems: [...BODY, ...OWN, 'too-many-requests', ...SPEECH],
  },
  {
    method: 'post',
    path: '/v1/phone/twilio',
    name: 'takeCall',
    summary: 'A step of a call as Twilio tells it; the same number always gets the same TwiML',
    room: 'phone',
    auth: 'twilio',
    query: requests.callQuery,
    body: { schema: requests.callForm, required: true, plain: true },
    status: 200,
    bytes: 'text/xml',
    also: { status: 410, when: 'The call is over, or was never known: TwiML that hangs up' },
    problems: ['bad-field', 'body-too-large', 'unsupported-form', 'wrong-signature', 'out-of-step'],
  },
  {
    method: 'get',
    path: '/v1/capabilities',
    name: 'showCapabilities',
    summary: 'What this installation can do',
    auth: 'none',
    status: 200,
    answer: answers.capabilities,
    problems: [],
  },
  {
    method: 'get',
    path: '/healthz',
    name: 'checkHealth',
    summary: 'Whether it runs, and with which knowledge',
    auth: 'none',
    status: 200,
    answer: answers.health,
    problems: [],
  },
  {
    method: 'get',
    path: '/openapi.json',
    name: 'showContract',
    summary: 'This document',
    auth: 'none',
    status: 200,
    problems: [],
  },
]
