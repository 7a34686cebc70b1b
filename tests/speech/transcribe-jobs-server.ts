// Jobs of Amazon Transcribe as they are spoken on the wire, on this machine: a job reads its recording and writes what a test says.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sealOf } from './aws-signature.ts'
import type { S3Server } from './s3-server.ts'

export interface Job {
  TranscriptionJobName: string
  LanguageCode: string
  MediaFormat?: string
  Media: { MediaFileUri: string }
  OutputBucketName: string
  OutputKey: string
  Settings?: { VocabularyName?: string }
}

export interface JobsServer {
  url: string
  /** Those that were begun, also when they were taken away again. */
  begun: Job[]
  /** Names of those that are still there. */
  there(): string[]
  /** How often one was looked at. */
  looks(): number
  /** From now on: how a job ends, and after how many looks. */
  ends(how: { text: string; confidence?: string[] } | { result: string } | 'FAILED' | 'never', looks?: number): void
  /** The next requests of this kind are refused. */
  refuses(action: 'Start' | 'Get' | 'Delete', type: string, status?: number, times?: number): void
  close(): Promise<void>
}

/** Opens it on a free port of the loopback; recordings and results are in the given store. */
export async function openJobsServer(store: S3Server): Promise<JobsServer> {
  const begun: Job[] = []
  const open = new Map<string, { job: Job; looks: number }>()
  let looked = 0
  let ending: Parameters<JobsServer['ends']>[0] = { text: '我要办居住证' }
  let wanted = 2
  const refusals: { action: string; type: string; status: number; times: number }[] = []
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method = '', url = '', headers } = request
    const answer = (status: number, content: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(content))
    }
    const refuse = (status: number, type: string) => answer(status, { __type: type, Message: 'quoting 13800138000' })
    if (!sealOf({ method, path: url, headers, body })) return refuse(400, 'InvalidSignatureException')
    const action = /^Transcribe\.(Start|Get|Delete)TranscriptionJob$/.exec(String(headers['x-amz-target']))?.[1] ?? ''
    const refusal = refusals.find((each) => each.action === action && each.times > 0)
    if (refusal) {
      refusal.times -= 1
      return refuse(refusal.status, refusal.type)
    }
    const asked = JSON.parse(body.toString()) as Job
    const name = asked.TranscriptionJobName
    if (action === 'Start') {
      if (open.has(name)) return refuse(400, 'ConflictException')
      const place = asked.Media.MediaFileUri.replace('s3://', '')
      if (!store.objects.has(place)) return refuse(400, 'BadRequestException')
      begun.push(asked)
      open.set(name, { job: asked, looks: 0 })
      return answer(200, { TranscriptionJob: { TranscriptionJobName: name, TranscriptionJobStatus: 'IN_PROGRESS' } })
    }
    const one = open.get(name)
    if (!one) return refuse(400, 'NotFoundException')
    if (action === 'Delete') {
      open.delete(name)
      return answer(200, {})
    }
    looked += 1
    one.looks += 1
    const isOver = ending !== 'never' && one.looks >= wanted
    if (isOver && typeof ending === 'object') finish(one.job, ending)
    const status = isOver ? (ending === 'FAILED' ? 'FAILED' : 'COMPLETED') : 'IN_PROGRESS'
    const why = status === 'FAILED' && { FailureReason: 'quoting 13800138000' }
    answer(200, { TranscriptionJob: { TranscriptionJobName: name, TranscriptionJobStatus: status, ...why } })
  }
  function finish(job: Job, how: { text: string; confidence?: string[] } | { result: string }): void {
    const result =
      'result' in how
        ? how.result
        : JSON.stringify({
            jobName: job.TranscriptionJobName,
            status: 'COMPLETED',
            results: {
              transcripts: [{ transcript: how.text }],
              items: (how.confidence ?? []).map((confidence) => ({
                type: 'pronunciation',
                alternatives: [{ confidence, content: '字' }],
                start_time: '0.0',
                end_time: '0.1',
              })),
            },
          })
    const name = `${job.OutputBucketName}/${job.OutputKey}`
    store.objects.set(name, { bytes: Buffer.from(result), type: 'application/json', encrypted: 'AES256' })
  }
  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begun,
    there: () => [...open.keys()],
    looks: () => looked,
    ends(how, looks = 2) {
      ending = how
      wanted = looks
    },
    refuses: (action, type, status = 400, times = 1) => void refusals.push({ action, type, status, times }),
    close,
  }
}
