// What must be set with `sst secret set` before a deploy; kept encrypted in the state and in the functions' environment.

export type Secrets = ReturnType<typeof readSecrets>

/** The key of the model may be missing: without it there is no model, and none is needed. */
export function readSecrets() {
  return {
    dataKey: new sst.Secret('DataKey').value,
    agencySecret: new sst.Secret('AgencySecret').value,
    openAiKey: new sst.Secret('OpenAiKey', '').value,
  }
}
