// The routes of sound, as data: recordings into words, a live recogniser, and words into sound.
import { RECORDING_TYPES } from '../../speech/speech.ts'
import * as answers from './contract/answers.ts'
import * as requests from './contract/requests.ts'
import type { ProblemCode } from './problems.ts'
import { BODY, OWN } from './route-problems.ts'
import type { Route } from './route.ts'

const SPEECH: ProblemCode[] = ['no-speech', 'speech-failed', 'speech-slow']

export const SPEECH_ROUTES: Route[] = [
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
]
