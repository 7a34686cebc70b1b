// Every way a request can be refused: one table of stable codes, loaded with the first refusal.

interface Kind {
  status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 504
  title: string
  /** Plain words that say what to do; never what was sent. */
  detail: string
}

export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: 'Not a request',
    detail: 'The method or a header is none that can be read here.',
  },
  'bad-json': { status: 400, title: 'Not JSON', detail: 'The body cannot be read as JSON in UTF-8.' },
  'bad-field': {
    status: 400,
    title: 'A field is wrong',
    detail: 'A field is missing, unknown or not as described in /openapi.json.',
  },
  'no-token': {
    status: 401,
    title: 'No token',
    detail: 'Send the token of the conversation in the header: Authorization: Bearer <token>.',
  },
  'wrong-token': { status: 401, title: 'Wrong token', detail: 'This token does not open what was asked for.' },
  'bad-signature': {
    status: 401,
    title: 'Bad signature',
    detail: 'The signature is missing, wrong or more than five minutes old. docs/agency-api.md says how to sign.',
  },
  'bad-identity': {
    status: 403,
    title: 'Bad identity',
    detail: 'This is no token that the portal has signed for this house and for ten minutes at most. Sign in again.',
  },
  'identity-expired': {
    status: 403,
    title: 'Identity expired',
    detail: 'The minutes of this token are over. Ask the portal for a new one.',
  },
  'wrong-signature': {
    status: 403,
    title: 'Wrong signature',
    detail: 'The request is not signed as its line signs for this house. docs/hotline.md says how it is set up.',
  },
  'foreign-page': {
    status: 403,
    title: 'Another page',
    detail: 'Only the page at /phone of this machine telephones here. Open it and call there.',
  },
  'no-match': { status: 403, title: 'No match', detail: 'The reference and the four digits do not belong together.' },
  'check-needed': {
    status: 403,
    title: 'Check needed',
    detail:
      'Send the code again with `check`: the last four of a mobile or ID number that was filled in. Five wrong ones end the code.',
  },
  'wrong-check': {
    status: 403,
    title: 'Wrong check',
    detail: 'These are not the last four of a mobile or ID number that was filled in. Five wrong ones end the code.',
  },
  'not-found': {
    status: 404,
    title: 'No such address',
    detail: 'There is nothing at this address. /openapi.json lists what there is.',
  },
  'no-such-conversation': {
    status: 404,
    title: 'No such conversation',
    detail: 'There is no such conversation: it was erased or has ended. Begin a new one.',
  },
  'no-such-code': {
    status: 404,
    title: 'No such code',
    detail: 'There is no such code: it was used, replaced by a newer one, or its day is over. Ask for a new one.',
  },
  'no-such-filing': {
    status: 404,
    title: 'No such filing',
    detail: 'This conversation has submitted no filing with this reference.',
  },
  'no-such-case': {
    status: 404,
    title: 'No such case',
    detail: 'This agency has no share in a filing with this reference.',
  },
  'no-such-paper': {
    status: 404,
    title: 'No such paper',
    detail:
      'This agency has no such picture to fetch: it needs none of this slot, or everybody has it and it is erased.',
  },
  'no-uploads': {
    status: 404,
    title: 'No photos here',
    detail: 'There is no place for photos here. Say that you have the paper, and bring the original to the counter.',
  },
  'picture-too-large': {
    status: 413,
    title: 'Photo too large',
    detail: 'This photo is too large: 4 MB and 60 million dots at most. Take a screenshot of it and send that.',
  },
  'picture-type': {
    status: 415,
    title: 'Not a photo',
    detail: 'This is not a photo we can use. Please take one, or send a screenshot: JPEG, PNG or WebP.',
  },
  'picture-heic': {
    status: 415,
    title: 'A photo in HEIC',
    detail:
      'This photo is in HEIC, which we cannot open. In the settings of the camera choose “Most Compatible”, or send a screenshot.',
  },
  'picture-broken': {
    status: 422,
    title: 'Broken photo',
    detail: 'This photo cannot be opened: it is empty, damaged or was cut off on the way. Please send it again.',
  },
  'picture-not-kept': {
    status: 422,
    title: 'Not kept',
    detail:
      'This shows a face or an identity paper: we do not take or keep photos of those. Bring the original to the counter.',
  },
  'too-many-pictures': {
    status: 409,
    title: 'Too many photos',
    detail: 'Twenty photos have been sent here. File with those first, or bring the other papers to the counter.',
  },
  'no-such-guide': {
    status: 404,
    title: 'No such guide',
    detail: 'There is no guide for this service. /v1/guides lists all.',
  },
  'no-agent-desk': {
    status: 404,
    title: 'No handover desk here',
    detail:
      'Nobody takes callers over on this machine. Set BANGBAN_AGENT_KEY and start it again: then this page opens.',
  },
  'no-portal': {
    status: 404,
    title: 'No portal here',
    detail:
      'Nobody can sign in here, for no portal is named. Leave the identity out: everything can be filed without it.',
  },
  'no-speech': {
    status: 404,
    title: 'No speech here',
    detail: 'Nobody listens or speaks here: /v1/capabilities says what there is. Type instead: typing always works.',
  },
  'no-live-speech': {
    status: 404,
    title: 'No live recogniser here',
    detail:
      'Nobody listens while you speak here. Send a recording, of a kind that /v1/capabilities names, or type instead: typing always works.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address has other methods: see the Allow header.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    detail: 'Turns are answered as application/json or text/event-stream.',
  },
  'out-of-step': {
    status: 409,
    title: 'Out of step',
    detail: 'This step of the call has not come yet, or is long gone. Ask for the step that the last answer named.',
  },
  'identity-used': {
    status: 409,
    title: 'Identity used',
    detail: 'This token was shown in another conversation already. Ask the portal for a new one.',
  },
  'other-identity': {
    status: 409,
    title: 'Other identity',
    detail: 'Somebody else has signed in to this conversation before. Begin a new one.',
  },
  'code-locked': {
    status: 410,
    title: 'Code ended',
    detail: 'The check was wrong five times, so this code has ended. Ask for a new one where it was given.',
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    detail: 'A body has 16 KB at most, with a recording 3 MB, with a photo 4 MB.',
  },
  'recording-too-long': {
    status: 413,
    title: 'Recording too long',
    detail: 'A recording has 60 seconds at most. Say it in parts, or type instead.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send the body as application/json in UTF-8.',
  },
  'unsupported-form': {
    status: 415,
    title: 'Unsupported form',
    detail: 'Send the form as application/x-www-form-urlencoded.',
  },
  'unsupported-recording': {
    status: 415,
    title: 'Unsupported recording',
    detail:
      'Send multipart/form-data with a field "file": a whole recording, of a kind that /v1/capabilities names. Where MP4 is named with Opus, AAC in it cannot be heard: record WAV. Or type instead.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait as long as the Retry-After header says, then send it again.',
  },
  'status-locked': {
    status: 429,
    title: 'Locked for a day',
    detail: 'The phone number was wrong too often. Try again after a day, or call the hotline 12345.',
  },
  internal: {
    status: 500,
    title: 'Something broke',
    detail: 'Something went wrong here. Try again, or call the hotline 12345.',
  },
  'dead-line': {
    status: 502,
    title: 'The line is dead',
    detail:
      'The webhook did not answer as a telephone needs it. Hang up and call again; the log of this machine says why.',
  },
  'speech-failed': {
    status: 502,
    title: 'Speech failed',
    detail: 'The speech service gave nothing that can be used. Try once more, or type instead: typing always works.',
  },
  'speech-slow': {
    status: 504,
    title: 'Speech took too long',
    detail: 'The speech service took too long. Try something shorter, or type instead: typing always works.',
  },
} as const satisfies Record<string, Kind>
