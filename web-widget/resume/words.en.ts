// The words of going on elsewhere in English.
import type { ResumeWords } from './words.ts'

export const english: ResumeWords = {
  ask: 'Go on where you stopped',
  how: 'Enter the six digits that you were given by telephone or on another device.',
  instead: 'The conversation that is here now will be closed.',
  code: 'Six-digit code',
  short: 'The code has six digits. Please look again.',
  checkAsk: 'One more check',
  checkHow: 'The code is right. So that nobody else sees what you filled in, please enter one more thing.',
  check: 'The last four of your mobile or ID number',
  checkShort: 'Enter the last four; the very last may be an X.',
  go: 'Continue',
  busy: 'Connecting',
  not: 'Not now',
  wrong: {
    'no-such-code':
      'There is no such code: it was mistyped, used already, or older than a day. Check it, or ask for a new one.',
    'wrong-check': 'These four do not fit. Please look again: five wrong ones end the code.',
    'code-locked': 'That was wrong five times, so this code has ended. Ask for a new one where you got it.',
    'too-many-requests': 'Too many tries. Please wait a little, or call 12345.',
  },
  unreached: 'No connection just now. The code still works; try again in a little while.',
  given: 'Your code',
  until: (moment) => `Works once, until ${moment}. Keep it to yourself.`,
  where:
    'Open this page on another phone or computer, choose “Continue with a code” and enter these six digits. By telephone, press them after the greeting, then the hash key. If you gave a mobile or ID number, its last four are asked for too. This page then stops.',
  done: 'I have it',
  other: 'I have a code from elsewhere',
}
