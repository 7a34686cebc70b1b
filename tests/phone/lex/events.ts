// Events as Lex V2 and the flow of Connect send them, with all the fields that we do not read.
import type { CallEvent, CallStep, Listen } from '../../../functions/channels/phone/call.ts'

export interface Heard {
  said?: string
  digits?: string
  confidence?: number
}

/** What the guide calls the input event of a code hook, of a bot whose only intent is the fallback. */
export function lexEvent(
  { said, digits, confidence = 0.93 }: Heard = {},
  {
    localeId = 'zh_CN',
    sessionId = '5f3c8c1e-6c1b-4a0e-9f0b-0d6b6f4c2a11',
    attributes = {},
  }: { localeId?: string; sessionId?: string; attributes?: Record<string, string> } = {},
) {
  const intent = { name: 'FallbackIntent', slots: {}, state: 'ReadyForFulfillment', confirmationState: 'None' }
  const inputTranscript = said ?? digits ?? ''
  return {
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    inputMode: digits === undefined ? 'Speech' : 'DTMF',
    responseContentType: 'audio/pcm',
    sessionId,
    inputTranscript,
    invocationLabel: 'BangbanHears',
    bot: {
      id: 'BOTID12345',
      name: 'bangban-production',
      aliasId: 'ALIASID123',
      aliasName: 'live',
      localeId,
      version: '3',
    },
    interpretations: [{ intent, interpretationSource: 'Lex' }],
    proposedNextState: { intent, dialogAction: { type: 'Close' } },
    requestAttributes: { 'x-amz-lex:channels:platform': 'Connect' },
    sessionState: {
      intent,
      sessionAttributes: attributes,
      activeContexts: [],
      originatingRequestId: '0f6c2d0e-3f3e-4d57-8f53-9cfe7a4b4f7e',
    },
    transcriptions:
      said === undefined
        ? []
        : [
            {
              transcription: said,
              transcriptionConfidence: confidence,
              resolvedContext: { intent: 'FallbackIntent' },
              resolvedSlots: {},
            },
          ],
  }
}

/** What the Lambda block of a contact flow sends. */
export function flowEvent(
  because: string,
  more: Record<string, string> = {},
  { from = '+8613800138000', language = 'zh-CN', callId = '4a573372-1f28-4e26-b97b-XXXXXXXXXXX' } = {},
) {
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: {},
        AwsRegion: 'us-east-1',
        Channel: 'VOICE',
        ContactId: callId,
        CurrentContactId: callId,
        CustomerEndpoint: { Address: from, Type: 'TELEPHONE_NUMBER' },
        CustomerId: null,
        Description: null,
        InitialContactId: callId,
        InitiationMethod: 'INBOUND',
        InstanceARN: 'arn:aws:connect:us-east-1:123456789012:instance/9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa',
        LanguageCode: language,
        MediaStreams: { Customer: { Audio: null } },
        Name: null,
        PreviousContactId: callId,
        Queue: null,
        References: {},
        SystemEndpoint: { Address: '+15555550100', Type: 'TELEPHONE_NUMBER' },
        Tags: {},
      },
      Parameters: { because, ...more },
    },
  }
}

export const LISTEN: Listen = {
  do: 'listen',
  next: 1,
  locale: 'zh-CN',
  hints: ['上户口', '人工'],
  keys: 'one',
  startMs: 8000,
  endMs: 1500,
}

export const step = (text: string, then: CallStep['then'] = LISTEN, more: object = {}): CallStep => ({
  say: [{ text, locale: 'zh-CN', pace: 0.9, ...more }],
  then,
})

/** Answers each number with its own step, and writes down what it was asked. */
export function scripted(steps: Record<number, CallStep | 'ended' | 'out-of-step'>) {
  const asked: CallEvent[] = []
  const reports: string[] = []
  return {
    asked,
    reports,
    take: async (event: CallEvent) => {
      asked.push(event)
      const found = steps[event.n]
      if (found === undefined) throw new Error('the store is down')
      return found
    },
    awaited: async () => Math.max(...Object.keys(steps).map(Number)),
    agentPhone: '12345',
    report: (event: string) => void reports.push(event),
  }
}
