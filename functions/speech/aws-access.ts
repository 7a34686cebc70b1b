// How an AWS client is reached: said outright, for what is left open it would look up in files of the home folder.

export interface AwsAccess {
  region: string
  /** Only for a service that is not AWS's own. */
  endpoint?: string
  /** Without them the role of the environment decides, as in Lambda. */
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

const silent = () => undefined
/** What goes wrong is told by the error alone; a line of the client's own would pass our log by. */
const QUIET = { trace: silent, debug: silent, info: silent, warn: silent, error: silent }

/** One attempt each, since somebody waits and can type instead. */
export function awsClientSettings({ region, endpoint, credentials }: AwsAccess, maxAttempts = 1) {
  return {
    region,
    maxAttempts,
    retryMode: 'standard' as const,
    defaultsMode: 'standard' as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    authSchemePreference: ['aws.auth#sigv4'],
    userAgentAppId: 'bangban',
    logger: QUIET,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  }
}
