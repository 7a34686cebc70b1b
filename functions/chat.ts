// The site on Lambda: `stream` behind CloudFront, `http` behind an HTTP API for those that cannot sign what they send.
import { builtSite } from './channels/web/built-site.ts'
import { addressIn, callerAddress, viewerAddress } from './channels/web/lambda/addresses.ts'
import { behindCloudFront } from './channels/web/lambda/behind-cloudfront.ts'
import { buffered } from './channels/web/lambda/buffered.ts'
import { bundledFiles } from './channels/web/lambda/bundled-files.ts'
import { openedOnce } from './channels/web/lambda/opened-once.ts'
import { streamed } from './channels/web/lambda/streamed.ts'
import { readCloudConfig } from './config/cloud-config.ts'
import { createLog } from './config/log.ts'
import { VERSION } from './config/version.ts'
import { mask } from './safety/personal-data.ts'
import { type House, wire } from './wire.ts'

/** The bundle's own: all that the site reads lies beside it (`functions/commands/build-lambda.ts`). */
const FOLDER = import.meta.dirname
const writeLine = (line: string) => void process.stdout.write(`${line}\n`)
let house: House | undefined

async function open() {
  const config = readCloudConfig()
  house = await wire(config, FOLDER, writeLine)
  const { portals, region, agentKey, publicUrl } = config
  const listed = agentKey && { cards: house.handover }
  const here = { ...(region && { region }), ...(publicUrl && { publicUrl }) }
  const parts = { ...house, portals, ...here, ...listed, version: VERSION, clientAddress: addressIn }
  return builtSite(FOLDER, parts, bundledFiles(FOLDER))
}

const answer = openedOnce(
  open,
  createLog(writeLine, mask, () => new Date()),
)

const finishDeliveries = async () => house?.finishDeliveries()

export const stream = streamed((event) => answer(behindCloudFront(event), viewerAddress(event)), finishDeliveries)

export const http = buffered((event) => answer(event, callerAddress(event)), finishDeliveries)
