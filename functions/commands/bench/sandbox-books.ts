// What the sandbox agency of a running server has on its books, and telling it how to behave.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sign } from '../../filings/delivery/signature.ts'

export type AgencyBooks = { reference: string; state: string; arrived: number }[]

/** Cases move at every tick, and each asks for more once. */
const BEHAVIOUR = { pace: { inProgressMs: 10, doneMs: 10 }, answer: 'needs-more' }

export async function behave(folder: string, secret: Buffer): Promise<void> {
  await post(folder, secret, '/behaviour', { type: 'sandbox.behave', data: BEHAVIOUR })
}

export async function readBooks(folder: string, secret: Buffer): Promise<AgencyBooks> {
  const told = await post(folder, secret, '/cases', { type: 'sandbox.list' })
  const { cases } = told as { cases: { update: { reference: string; state: string }; arrived: unknown[] }[] }
  return cases.map(({ update: { reference, state }, arrived }) => ({ reference, state, arrived: arrived.length }))
}

async function post(folder: string, secret: Buffer, path: string, message: object): Promise<unknown> {
  const { url } = JSON.parse(await readFile(join(folder, 'sandbox-agency.json'), 'utf8')) as { url: string }
  const body = JSON.stringify(message)
  const headers = { 'content-type': 'application/json', ...sign(secret, 'bench', body, Date.now()) }
  const response = await fetch(new URL(path, url), { method: 'POST', body, headers })
  if (!response.ok) throw new Error(`the sandbox agency answered ${response.status}: ${await response.text()}`)
  return response.json()
}
