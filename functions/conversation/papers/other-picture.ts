// Hears "换一张照片": which of the pictures that were sent is to be another.
import type { Command } from '../command.ts'
import type { Standing } from '../open-question.ts'
import { slotsCalled } from '../slots-called.ts'

const OTHER =
  /(?:换|重(?:新)?(?:拍|传|发|照|上传)).{0,6}(?:照片|相片|图片?|一?张)|(?:照片|图片?).{0,4}(?:换|重(?:新)?(?:拍|传|发|上传))|\b(?:another|new|different|other) (?:photo|picture)\b|\bretake\b/iu

export function otherPicture(said: string, { journey }: Standing): Command | undefined {
  if (!OTHER.test(said)) return undefined
  const sent = journey.steps.filter(({ answer }) => answer && 'upload' in answer)
  const named = slotsCalled(said, sent)
  const among = named.length > 0 ? named : sent.map(({ slot }) => slot.id)
  const [only, ...others] = among
  if (only === undefined) return undefined
  return others.length > 0 ? { do: 'change', among } : { do: 'change', slot: only }
}
