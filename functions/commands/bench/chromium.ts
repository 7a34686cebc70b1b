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

/** `--no-sandbox`: in a container and as root Chromium does not start otherwise; it loads only pages of this project. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The program's path, or undefined where there is none.
 * @param named where it is, when it lies in none of the usual places
 */
export function findChromium(named?: string): string | undefined {
  return (named ? [named] : USUAL_PLACES).find((path) => existsSync(path))
}

/**
 * @param executablePath what `findChromium` has found
 * @param more flags besides the usual ones
 */
export async function launchChromium(executablePath: string, more: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...more] })
}
