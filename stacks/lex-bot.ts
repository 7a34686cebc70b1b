// The bot of Lex V2 as a template of CloudFormation: it hears two languages and understands nothing, for the hook does.
import { createHash } from 'node:crypto'

export interface BotParts {
  name: string
  role: string
  /** The hook, by ARN. */
  hook: string
  /** The instance of Connect that may use it, by ARN. */
  connect: string
}

/** The Lex runtime takes them from `LANGUAGES` of functions/channels/phone/lex/languages.ts. */
const LOCALES = [
  { LocaleId: 'zh_CN', VoiceId: 'Zhiyu', Utterance: '你好' },
  { LocaleId: 'en_US', VoiceId: 'Joanna', Utterance: 'hello' },
]
/** Longer than any silence of a caller; Lex wants a minute at least. */
const IDLE_SECONDS = 300
const HOOKED = { DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } }

/**
 * A template, for Pulumi's own resources know neither an alias of Lex V2 nor a hook of the fallback intent. There are no
 * conversation logs: what callers say is kept nowhere in Lex.
 */
export function botTemplate({ name, role, hook, connect }: BotParts): string {
  const bot = {
    Name: name,
    RoleArn: role,
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: IDLE_SECONDS,
    AutoBuildBotLocales: true,
    BotLocales: LOCALES.map(({ LocaleId, VoiceId, Utterance }) => ({
      LocaleId,
      NluConfidenceThreshold: 0.4,
      VoiceSettings: { VoiceId, Engine: 'neural' },
      Intents: [
        // Lex builds no bot of the fallback alone.
        { Name: 'Talk', SampleUtterances: [{ Utterance }], ...HOOKED },
        { Name: 'FallbackIntent', ParentIntentSignature: 'AMAZON.FallbackIntent', ...HOOKED },
      ],
    })),
  }
  // A version never changes: another bot is another version.
  const version = `Version${createHash('sha256').update(JSON.stringify(bot.BotLocales)).digest('hex').slice(0, 12)}`
  const codeHook = { LambdaCodeHook: { LambdaArn: hook, CodeHookInterfaceVersion: '1.0' } }
  const alias = {
    BotId: { Ref: 'Bot' },
    BotAliasName: 'live',
    BotVersion: { 'Fn::GetAtt': [version, 'BotVersion'] },
    BotAliasLocaleSettings: LOCALES.map(({ LocaleId }) => ({
      LocaleId,
      BotAliasLocaleSetting: { Enabled: true, CodeHookSpecification: codeHook },
    })),
  }
  const details = { SourceBotVersion: 'DRAFT' }
  const aliasArn = { 'Fn::GetAtt': ['Alias', 'Arn'] }
  const use = (IntegrationType: string, IntegrationArn: unknown) => ({
    Type: 'AWS::Connect::IntegrationAssociation',
    Properties: { InstanceId: connect, IntegrationType, IntegrationArn },
  })
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      Bot: { Type: 'AWS::Lex::Bot', Properties: bot },
      [version]: {
        Type: 'AWS::Lex::BotVersion',
        Properties: {
          BotId: { Ref: 'Bot' },
          BotVersionLocaleSpecification: LOCALES.map(({ LocaleId }) => ({
            LocaleId,
            BotVersionLocaleDetails: details,
          })),
        },
      },
      Alias: { Type: 'AWS::Lex::BotAlias', Properties: alias },
      BotOfConnect: use('LEX_BOT', aliasArn),
      HookOfConnect: use('LAMBDA_FUNCTION', hook),
    },
    Outputs: { AliasArn: { Value: aliasArn } },
  })
}
