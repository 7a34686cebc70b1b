// Does what a stranger does in the first minutes: starts the server with npm, asks it, files, sees it arrive, stops it.
import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const QUESTION = '身份证丢了补办要多少钱'
const PATIENCE = 60_000

const dataDir = await mkdtemp(join(tmpdir(), 'bangban-first-minutes-'))
const env = { ...process.env, PORT: String(await freePort()), BANGBAN_DATA_DIR: dataDir }
const server = spawn('npm', ['start'], { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
const stopped = new Promise((resolve) => server.once('exit', resolve))
try {
  const url = await withPatience(ready(), 'the ready line')
  // Nobody reads its log from here on, and a full pipe would stop the server.
  server.stdout.resume()
  await isHealthy(url)
  await showsThePortal(url)
  await answersByHttp(url)
  await answersInTheTerminal()
  await deliversAFiling(url)
} finally {
  await stop()
  await rm(dataDir, { recursive: true, force: true })
}
console.log('The first minutes went well.')

/** The address in `Bangban is ready: http://localhost:3000`. */
async function ready() {
  for await (const line of createInterface({ input: server.stdout })) {
    console.log(line)
    const [, url] = /^Bangban is ready: (http:\/\/localhost:\d+)$/.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('npm start ended before it was ready')
}

async function isHealthy(url) {
  const response = await fetch(`${url}/healthz`)
  assert.equal(response.status, 200, '/healthz')
}

/** The page, and every file that it names. */
async function showsThePortal(url) {
  const html = await (await fetch(url)).text()
  assert.match(html, /<h1/, 'the portal has a heading')
  const files = [...html.matchAll(/(?:src|href)="(\/(?:widget|portal)\/[\w.-]+)/g)].map(([, path]) => path)
  assert.ok(files.includes('/widget/bangban.js'), 'the portal embeds the widget')
  for (const path of new Set(files)) assert.equal((await fetch(url + path)).status, 200, path)
  console.log(`The portal is there, with ${new Set(files).size} files.`)
}

async function answersByHttp(url) {
  const opened = await post(`${url}/v1/conversations`, { locale: 'zh-CN' })
  assert.equal(opened.status, 201, 'a conversation is opened')
  const { id, token } = await opened.json()
  const turn = { id: 'first-turn', said: QUESTION }
  const answered = await post(`${url}/v1/conversations/${id}/turns`, turn, { authorization: `Bearer ${token}` })
  assert.equal(answered.status, 200, 'a turn is answered')
  const reply = await answered.json()
  assert.equal(reply.outcome, 'answered')
  const sources = reply.parts.flatMap((part) => part.sources ?? [])
  assert.ok(sources.length > 0, 'the answer has a source')
  console.log(`Answered by HTTP with ${sources.length} source(s): ${sources[0].title}`)
}

/** With the server still running on the same data, as a stranger with two terminals would. */
async function answersInTheTerminal() {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'ask', '--', QUESTION], {
    env,
    timeout: PATIENCE,
  })
  console.log(stdout.trimEnd())
  assert.match(stdout, /来源/, 'the answer in the terminal names its source')
}

/** A filing reaches the sandbox agency, which `npm run agency` shows beside it. */
async function deliversAFiling(url) {
  const { id, token } = await (await post(`${url}/v1/conversations`, { locale: 'zh-CN' })).json()
  const authorization = `Bearer ${token}`
  let turns = 0
  const take = async (input) =>
    (await post(`${url}/v1/conversations/${id}/turns`, { id: `t${(turns += 1)}`, ...input }, { authorization })).json()
  const openAsk = ({ parts }) => parts.findLast(({ kind }) => kind === 'ask')
  let reply = await take({ choice: 'file:residence-permit' })
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await take({ said: ask.input.example })
  const receipt = (await take({ choice: 'yes' })).parts.find(({ kind }) => kind === 'receipt')
  assert.ok(receipt, 'the examples lead to a receipt')
  const isWaiting = async () => {
    const status = await (await fetch(`${url}/v1/filings/${receipt.reference}`, { headers: { authorization } })).json()
    return status.agencies[0].code === 'waiting'
  }
  const deadline = Date.now() + PATIENCE
  while ((await isWaiting()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100))
  const list = await promisify(execFile)('npm', ['run', '--silent', 'agency', '--', 'list'], { env, timeout: PATIENCE })
  assert.match(
    list.stdout,
    new RegExp(`${receipt.reference} .*(?:accepted|in-progress|done)`),
    'the agency has the filing',
  )
  console.log(`Filed ${receipt.reference}, and the agency has it.`)
}

function post(url, body, headers = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  })
}

/** Ends npm and the server under it, the one process group that was started here. */
async function stop() {
  if (server.exitCode === null && server.signalCode === null) process.kill(-Number(server.pid), 'SIGTERM')
  await withPatience(stopped, 'the server to stop')
}

async function withPatience(promise, what) {
  const { promise: late, reject } = Promise.withResolvers()
  const timer = setTimeout(() => reject(new Error(`waited ${PATIENCE / 1000} s for ${what}`)), PATIENCE)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

async function freePort() {
  const probe = createServer()
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}
