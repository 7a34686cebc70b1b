// Files in a bucket of S3; its client is loaded at the first use.
import type { S3Client } from '@aws-sdk/client-s3'
import type { Files } from './files.ts'

export interface BucketAddress {
  bucket: string
  region: string
  /** Only for a store that is not AWS's own; then the bucket stands in the path. */
  endpoint?: string
  /** Without them the role of the environment decides, as in Lambda. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

/** Each of these has its own time: a silent store keeps nobody waiting for longer. */
const TIMEOUT_MS = 5000

const silent = () => undefined
const QUIET = { trace: silent, debug: silent, info: silent, warn: silent, error: silent }

/** Makes no connection. What is laid down is encrypted at rest by the key of S3. */
export function s3Files({ bucket, region, endpoint, credentials }: BucketAddress): Files {
  let opened: ReturnType<typeof load> | undefined
  const load = async () => {
    const { S3Client, GetObjectCommand, PutObjectCommand, DeleteObjectCommand } = await import('@aws-sdk/client-s3')
    const client: S3Client = new S3Client({
      region,
      maxAttempts: 3,
      retryMode: 'standard',
      defaultsMode: 'standard',
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      userAgentAppId: 'bangban',
      // The body is signed as it is.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: QUIET,
      requestHandler: { connectionTimeout: 1000, requestTimeout: TIMEOUT_MS, throwOnRequestTimeout: true },
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(credentials && { credentials }),
    })
    return { client, GetObjectCommand, PutObjectCommand, DeleteObjectCommand }
  }
  const open = () => (opened ??= load())
  return {
    async get(name) {
      const { client, GetObjectCommand } = await open()
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
        const bytes = await Body?.transformToByteArray()
        return bytes && new Uint8Array(bytes)
      } catch (error) {
        // Without the right to list, S3 says AccessDenied of what is missing; the stacks grant it.
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined
        throw error
      }
    },
    async put(name, bytes, type) {
      const { client, PutObjectCommand } = await open()
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: name,
          Body: bytes,
          ContentType: type,
          ServerSideEncryption: 'AES256',
        }),
      )
    },
    async remove(name) {
      const { client, DeleteObjectCommand } = await open()
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }))
    },
  }
}
