// What few need is a file of its own, loaded when it is first wanted; what failed is tried again the next time.
import { type File, loadFile } from './host/load-file.ts'
import type * as Photo from './photo/photo.ts'
import type * as Resume from './resume/resume.ts'
import type * as Voice from './voice/voice.ts'

type Where = Pick<File, 'base' | 'strict'>

/** Hearing and speaking. @throws TypeError when it cannot be had */
export const loadVoice = later<typeof Voice>(VOICE, VOICE_SUM)

/** Going on elsewhere, by six digits. @throws TypeError when it cannot be had */
export const loadResume = later<typeof Resume>(RESUME, RESUME_SUM)

/** A paper as a photo. @throws TypeError when it cannot be had */
export const loadPhoto = later<typeof Photo>(PHOTO, PHOTO_SUM)

function later<Module>(file: string, sum: string): (where: Where) => Promise<Module> {
  let loading: Promise<Module> | undefined
  return ({ base, strict }) =>
    (loading ??= loadFile<Module>({ base, strict, file, sum }).catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}
