// One Lambda instance without Lambda: loads a bundle, hands it one event, and writes the streamed response out; plain JavaScript, so that nothing but the bundle is to be loaded.
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const [folder = '', event = ''] = process.argv.slice(2)
globalThis.awslambda = { streamifyResponse: (handler) => handler, HttpResponseStream: { from: (stream) => stream } }
const { stream } = await import(pathToFileURL(join(folder, 'index.mjs')).href)
await stream(JSON.parse(event), new Writable({ write: (piece, _, done) => process.stdout.write(piece, done) }))
process.exit()
