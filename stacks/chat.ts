// The two doors to citizens, of one bundle: a streaming one behind CloudFront, and an API for those that cannot sign.
import { lambdaFunction, type OurFunction } from './lambda-function.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import type { SpeechAccess } from './sounds.ts'

export interface Doors {
  api: sst.aws.ApiGatewayV2
  chat: OurFunction
  http: OurFunction
  siteUrl: $util.Output<string>
  apiUrl: $util.Output<string>
}

const BUNDLE = 'dist/lambda/chat'

/**
 * Runs at CloudFront before every request: the viewer's address, whatever header of that name was sent, and a copy of
 * the bearer token, for CloudFront signs what it sends to the function and puts its own signature into `authorization`.
 */
const VIEWER_REQUEST = `
  const sent = event.request.headers;
  sent["x-bangban-viewer"] = { value: event.viewer.ip };
  delete sent["x-bangban-authorization"];
  if (sent.authorization) sent["x-bangban-authorization"] = { value: sent.authorization.value };
`

/** All that the API keeps of a request: no address, no path; what came through is in the functions' own log. */
const ACCESS_LOG = JSON.stringify({
  at: '$context.requestTime',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  status: '$context.status',
  ms: '$context.responseLatency',
})

export function chat({
  settings,
  secrets,
  table,
  speech,
}: {
  settings: Settings
  secrets: Secrets
  table: sst.aws.Dynamo
  speech: SpeechAccess
}): Doors {
  const api = apiGateway()
  const site = cloudFront(settings, api)
  const common = {
    bundle: BUNDLE,
    memory: '1024 MB',
    table,
    environment: { ...environment(settings, secrets, table), ...speech.environment },
    grants: [...speech.grants, ...speech.forPages],
  } as const
  const chatFunction = lambdaFunction('Chat', {
    ...common,
    handler: 'index.stream',
    description: 'The site and its API, streamed, behind CloudFront',
    // A citizen who left is not noticed, and is paid for until then.
    timeout: '30 seconds',
    atOnce: settings.chatAtOnce,
    more: { streaming: true, url: { cors: false, router: { instance: site, readTimeout: '30 seconds' } } },
  })
  const httpFunction = lambdaFunction('Http', {
    ...common,
    handler: 'index.http',
    description: 'The same for those that cannot sign: forms without script, webhooks, agencies',
    // API Gateway gives up after 30 s.
    timeout: '29 seconds',
    atOnce: settings.apiAtOnce,
  })
  api.route('$default', httpFunction.arn)
  // A browser without script cannot send the hash of a body, which a signed request needs: what its forms send goes to
  // the door that asks for no signature, under the address of the site.
  site.route('/talk', api.url, { readTimeout: '30 seconds' })
  // So is the one button that stops reminders.
  site.route('/stop', api.url, { readTimeout: '30 seconds' })
  return { api, chat: chatFunction, http: httpFunction, siteUrl: site.url, apiUrl: api.url }
}

function apiGateway(): sst.aws.ApiGatewayV2 {
  return new sst.aws.ApiGatewayV2('Api', {
    // The app answers for origins itself.
    cors: false,
    accessLog: { retention: '6 months' },
    transform: {
      stage: (stage) => {
        stage.defaultRouteSettings = { throttlingRateLimit: 20, throttlingBurstLimit: 50 }
        stage.accessLogSettings = $output(stage.accessLogSettings).apply((log) => ({
          destinationArn: log?.destinationArn ?? '',
          format: ACCESS_LOG,
        }))
      },
    },
  })
}

function cloudFront({ domain }: Settings, api: sst.aws.ApiGatewayV2): sst.aws.Router {
  const apiHost = api.url.apply((url) => new URL(url).host)
  return new sst.aws.Router('Site', {
    protection: 'oac',
    ...(domain && { domain: { name: domain.name, dns: false, cert: domain.certificate } }),
    edge: { viewerRequest: { injection: VIEWER_REQUEST } },
    transform: {
      // How long a thing is kept is what the app says of it, and nothing is kept of which it says nothing. Whether a
      // portal may read it depends on its origin.
      cachePolicy: (policy) => {
        policy.parametersInCacheKeyAndForwardedToOrigin = $resolve(
          policy.parametersInCacheKeyAndForwardedToOrigin,
        ).apply((parameters) => ({
          ...parameters,
          headersConfig: { headerBehavior: 'whitelist', headers: { items: ['origin', 'x-forwarded-host'] } },
        }))
      },
      // A request for which the router knows no way, as when its key-value store fails, would go to a host of SST's in
      // the clear, with what a citizen wrote. It goes to our other door.
      cdn: (cdn) => {
        cdn.transform = { distribution: { isIpv6Enabled: true, httpVersion: 'http2and3' } }
        cdn.origins = [
          {
            originId: 'default',
            domainName: apiHost,
            customOriginConfig: {
              httpPort: 80,
              httpsPort: 443,
              originProtocolPolicy: 'https-only',
              originReadTimeout: 30,
              originSslProtocols: ['TLSv1.2'],
            },
          },
        ]
      },
    },
  })
}

function environment({ agencyUrl, passedOn }: Settings, secrets: Secrets, table: sst.aws.Dynamo) {
  return {
    ...passedOn,
    BANGBAN_TABLE: table.name,
    BANGBAN_DATA_KEY: secrets.dataKey,
    BANGBAN_AGENCY_URL: agencyUrl,
    BANGBAN_AGENCY_SECRET: secrets.agencySecret,
    BANGBAN_NOTICE_SECRET: secrets.noticeSecret,
    OPENAI_API_KEY: secrets.openAiKey,
  }
}
