// A house beside its sandbox registers, for a terminal in the name of an invented citizen.
import { startAgency } from '../../agency.ts'
import { type Config, ConfigError } from '../../config/config.ts'
import { errorText } from '../../config/log.ts'
import { filingsOf, purposeOf } from '../../filings/registry/purposes.ts'
import { openDemoPortal } from '../../sandbox-agency/portal/demo-portal.ts'
import { type House, wire } from '../../wire.ts'
import { DIST } from '../places.ts'

/**
 * @param use is handed the house and a token for this citizen
 * @throws ConfigError where a real portal is set: nobody is invented beside it
 */
export async function withSandbox(
  config: Config,
  citizen: number,
  writeLine: (line: string) => void,
  use: (house: House, token: string) => Promise<number>,
): Promise<number> {
  if (config.portal || config.table || config.agencyUrl)
    throw new ConfigError(
      '--as is for a machine of its own: take BANGBAN_PORTAL_KEYS, BANGBAN_TABLE and BANGBAN_AGENCY_URL out.',
    )
  const demo = openDemoPortal(() => (config.now ?? new Date()).getTime())
  let registry: string | undefined
  const house = await wire(
    { ...config, portal: demo.portal },
    DIST,
    writeLine,
    undefined,
    () => config.registryUrl ?? registry,
  )
  try {
    const agency = await startAgency({
      storage: await house.openSandboxStorage(),
      now: () => house.now().getTime(),
      secret: house.agencySecret,
      filings: (service) => house.catalogue.filing(service),
      mayAsk: (purpose) => purposeOf(purpose, filingsOf(house.catalogue)),
      // Nothing is delivered from a terminal, so nobody calls back.
      callbackUrl: () => 'http://127.0.0.1:9/',
      report: (error) => house.log('error', 'sandbox-agency-failed', { error: errorText(error) }),
    })
    try {
      registry = new URL('/registry', agency.url).href
      return await use(house, (await demo.token(citizen)) ?? '')
    } finally {
      await agency.close()
    }
  } finally {
    await house.close()
  }
}
