// Opens the whole site for a browser with a house that hears and speaks by Amazon's clients, and servers of theirs here.
import { openAws, type OpenAws } from '../speech/open-aws.ts'
import { openSite, type OpenSite, type SiteOptions } from './open-site.ts'

export interface SpokenSite extends OpenSite {
  /** `aws.live` hears pages that speak to it themselves, `aws.ear` hears recordings, `aws.voice` speaks. */
  aws: OpenAws
}

/**
 * Close it in the end.
 * @param without what this house's provider cannot do, so that a page takes another way
 */
export async function openSpokenSite(options: SiteOptions = {}, without: 'live'[] = []): Promise<SpokenSite> {
  const aws = await openAws()
  const { live, ...rest } = aws.speech
  const speech = { ...rest, ...(live && !without.includes('live') && { live }) }
  const site = await openSite({ ...options, web: { speech, ...options.web } })
  return {
    ...site,
    aws,
    async close() {
      await site.close()
      await aws.close()
    },
  }
}
