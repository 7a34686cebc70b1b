// What a caller gets when nothing of ours answers: a file of its own address that says sorry and calls a person.
import { fallbackTwiml } from './fallback-twiml.ts'

const KEY = 'fallback.xml'

/**
 * TwiML in a bucket of its own, read by everybody and nothing else: another origin than the functions (Twilio's fallback
 * URL, by GET).
 * @returns its address
 */
export function fallback(agentPhone: string): $util.Output<string> {
  const bucket = new sst.aws.Bucket('Fallback', {
    cors: false,
    policy: [{ actions: ['s3:GetObject'], principals: '*', paths: [KEY] }],
    transform: {
      // The policy above may be public; lists of access still may not.
      publicAccessBlock: (block) => {
        block.blockPublicPolicy = false
        block.restrictPublicBuckets = false
      },
    },
  })
  new aws.s3.BucketObjectv2('FallbackFile', {
    bucket: bucket.name,
    key: KEY,
    content: fallbackTwiml(agentPhone),
    contentType: 'text/xml; charset=utf-8',
    cacheControl: 'max-age=60',
  })
  return $interpolate`https://${bucket.domain}/${KEY}`
}
