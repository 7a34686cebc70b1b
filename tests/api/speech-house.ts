// A house that hears and speaks, by a provider on the loopback, and a citizen in it.
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { type House, openHouse } from '../house.ts'
import { type AudioProvider, openAudioProvider } from '../speech/audio-provider.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, openCitizen } from './citizen.ts'

export interface SpeechHouse {
  provider: AudioProvider
  house: House
  client: Client
  citizen: Citizen
  close(): Promise<void>
}

/** It waits two seconds for its provider, whose client is there before the clock runs. */
export async function openSpeechHouse(now: () => Date): Promise<SpeechHouse> {
  await import('openai')
  const provider = await openAudioProvider()
  const speech = openAiSpeech({ baseUrl: provider.url, transcription: 'hears', voice: 'speaks', timeoutMs: 2000 })
  const house = await openHouse({ now, web: { speech } })
  const client = checkedClient(house.app)
  const close = async () => {
    await house.close()
    await provider.close()
  }
  return { provider, house, client, citizen: await openCitizen(client), close }
}

export function upload(bytes: Buffer, type = 'audio/webm'): File {
  return new File([new Uint8Array(bytes)], '录音', { type })
}
