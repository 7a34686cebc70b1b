// What is deployed: the app, where it may go, and which stacks it is made of; this file may import nothing at its top.
/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  async app({ stage }) {
    const { readPlace } = await import('./stacks/settings.ts')
    const { region, account, isProduction } = readPlace(stage, process.env)
    return {
      name: 'bangban',
      home: 'aws',
      removal: isProduction ? 'retain' : 'remove',
      protect: isProduction,
      providers: {
        aws: {
          region,
          ...(account && { allowedAccountIds: [account] }),
          defaultTags: { tags: { product: 'bangban', stage } },
        },
      },
    }
  },
  async run() {
    const { readSettings } = await import('./stacks/settings.ts')
    const { readSecrets } = await import('./stacks/secrets.ts')
    const { storage } = await import('./stacks/storage.ts')
    const { chat } = await import('./stacks/chat.ts')
    const { deliver } = await import('./stacks/deliver.ts')
    const { sounds } = await import('./stacks/sounds.ts')
    const { hotline } = await import('./stacks/hotline.ts')
    const { watch } = await import('./stacks/watch.ts')

    const settings = readSettings($app.stage, process.env)
    const secrets = readSecrets()
    const table = storage(settings)
    const speech = sounds(settings)
    const doors = chat({ settings, secrets, table, speech })
    const { phone, lex, outputs } = hotline({ settings, secrets, table, api: doors.api, speech })
    const outbox = deliver({ settings, secrets, table, speech })
    const lines = { ...(phone && { phone }), ...(lex && { lex }) }
    const topic = watch(settings, { chat: doors.chat, http: doors.http, deliver: outbox, ...lines })
    return {
      site: doors.siteUrl,
      api: doors.apiUrl,
      agencyCallbacks: $interpolate`${doors.apiUrl}/v1/agency/updates`,
      table: table.name,
      alarms: topic.arn,
      ...outputs,
    }
  },
})
