// Finds a Chromium on this machine and starts it without a window.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** `--no-sandbox`: in a container and as root Chromium does not start otherwise; it only loads pages that a test wrote. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The program's path: `CHROMIUM` when it is set, or the first of the usual places; undefined where there is none. */
export function findChromium(environment: Record<string, string | undefined> = process.env): string | undefined {
  const named = environment['CHROMIUM']
  return (named ? [named] : USUAL_PLACES).find((path) => existsSync(path))
}

/** @throws Error where there is no Chromium: ask `findChromium` first. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium found')
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}
