// What must be set with `sst secret set` before a deploy; kept encrypted in the state and in the functions' environment.

export type Secrets = ReturnType<typeof readSecrets>

/** All but the first two may be missing: without the key of a model there is none, without that of a line no line, and without that of a message service no reminders. */
export function readSecrets() {
  return {
    dataKey: new sst.Secret('DataKey').value,
    agencySecret: new sst.Secret('AgencySecret').value,
    noticeSecret: new sst.Secret('NoticeSecret', '').value,
    openAiKey: new sst.Secret('OpenAiKey', '').value,
    twilioAuthToken: new sst.Secret('TwilioAuthToken', '').value,
    jambonzSecret: new sst.Secret('JambonzSecret', '').value,
    agentKey: new sst.Secret('AgentKey', '').value,
  }
}
