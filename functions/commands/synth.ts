// `npm run synth`: what a deploy would make, worked out on this machine without an account and without a network.
import { ROOT } from './places.ts'
import { readSynthArguments, SYNTH_USAGE } from './synth/read-arguments.ts'
import { hasPlatform, INSTALL_PLATFORM } from './synth/platform.ts'
import { synthesize } from './synth/synthesize.ts'
import { synthesisLines } from './synth/synthesis-lines.ts'

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const wish = readSynthArguments(args)
  if (wish === 'help') {
    console.log(SYNTH_USAGE)
    return 0
  }
  if ('wrong' in wish) {
    console.error(`${wish.wrong}\n\n${SYNTH_USAGE}`)
    return 2
  }
  if (!(await hasPlatform(ROOT))) {
    console.error(`The SST platform is not there. Install it with: ${INSTALL_PLATFORM}`)
    return 1
  }
  try {
    const synthesis = await synthesize(ROOT, wish)
    console.log(wish.json ? JSON.stringify(synthesis, null, 2) : synthesisLines(synthesis).join('\n'))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
