// The telephone on Lambda: the webhook of a line, behind an HTTP API that anybody may call and only the vendor can sign for.
import { agentApp, agents } from './channels/agent/agent-app.ts'
import { below, mounted } from './channels/mounted.ts'
import { openPhone } from './channels/phone/open-phone.ts'
import { phoneApp } from './channels/phone/phone-app.ts'
import { addressIn, callerAddress } from './channels/web/lambda/addresses.ts'
import { buffered } from './channels/web/lambda/buffered.ts'
import { openedOnce } from './channels/web/lambda/opened-once.ts'
import { readCloudConfig } from './config/cloud-config.ts'
import { wrongSetting } from './config/config.ts'
import { createLog } from './config/log.ts'
import { mask } from './safety/personal-data.ts'
import { type House, wire } from './wire.ts'

const writeLine = (line: string) => void process.stdout.write(`${line}\n`)
let house: House | undefined

async function open() {
  const config = readCloudConfig()
  const { publicUrl, twilioAuthToken, jambonzSecret, agentKey, agentPhone, agentHours, region } = config
  if (!publicUrl) throw wrongSetting('BANGBAN_PUBLIC_URL', 'is missing, and a line signs what it calls')
  if (!twilioAuthToken && !jambonzSecret && !agentKey)
    throw wrongSetting(
      'BANGBAN_TWILIO_AUTH_TOKEN',
      'is missing, and so are BANGBAN_JAMBONZ_SECRET and BANGBAN_AGENT_KEY',
    )
  // The line listens and speaks, and the bundle has nothing that would.
  house = await wire({ ...config, speech: 'none' }, import.meta.dirname, writeLine)
  const phone = phoneApp(
    openPhone({
      ...house,
      ...(twilioAuthToken && { twilioAuthToken }),
      ...(jambonzSecret && { jambonzSecret }),
      publicUrl: () => publicUrl,
      ...(region && { region }),
      ...(agentPhone && { agentPhone }),
      ...(agentHours && { agentHours }),
    }),
  )
  const agent = agentApp({ ...house, ...agents(config), clientAddress: addressIn })
  return { fetch: mounted([below('/agent', agent)], phone.fetch) }
}

const answer = openedOnce(
  open,
  createLog(writeLine, mask, () => new Date()),
)

const finishDeliveries = async () => house?.finishDeliveries()

export const http = buffered((event) => answer(event, callerAddress(event)), finishDeliveries)
