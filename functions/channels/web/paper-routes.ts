// The routes of agencies and of the pictures they fetch.
import { agencyCallback } from '../../filings/delivery/agency-api.ts'
import { PICTURE_TYPES } from '../../filings/papers/picture.ts'
import * as answers from './contract/answers.ts'
import * as requests from './contract/requests.ts'
import type { Route } from './route.ts'

export const PAPER_ROUTES: Route[] = [
  {
    method: 'post',
    path: '/v1/conversations/{id}/uploads',
    name: 'sendPhoto',
    summary: 'Send a photo of a paper; it is kept sealed for a day, and with a filing until every agency has it',
    auth: 'conversation',
    params: requests.conversationPath,
    body: { schema: requests.uploadForm, required: true, files: PICTURE_TYPES },
    status: 201,
    answer: answers.uploaded,
    problems: [
      'no-token',
      'wrong-token',
      'no-such-conversation',
      'no-uploads',
      'bad-field',
      'body-too-large',
      'picture-type',
      'picture-heic',
      'picture-broken',
      'picture-too-large',
      'picture-not-kept',
      'too-many-pictures',
      'too-many-requests',
    ],
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
    method: 'get',
    path: '/v1/agency/papers/{reference}/{slot}',
    name: 'fetchPaper',
    summary: 'An agency fetches a picture that a message told it of; signed like a message with an empty body',
    auth: 'agency',
    params: requests.paperPath,
    status: 200,
    bytes: PICTURE_TYPES.join(', '),
    problems: ['bad-signature', 'no-such-paper'],
  },
]
