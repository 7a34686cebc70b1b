// A stylesheet is imported as its text; the build makes it small.
declare module '*.css' {
  const text: string
  export default text
}

/** File name of the panel, set by the build. */
declare const PANEL: string
/** What it is to the byte, as in the attribute `integrity`. */
declare const PANEL_SUM: string
/** What clears a screen that many use. */
declare const KIOSK: string
declare const KIOSK_SUM: string

/** Name of the file of hearing and speaking that was built with this panel. */
declare const VOICE: string
declare const VOICE_SUM: string
/** Name of the file that takes up sound, built with that. */
declare const RECORDER: string
/** Name of the file of photos of papers. */
declare const PHOTO: string
declare const PHOTO_SUM: string
/** Name of the file of going on elsewhere. */
declare const RESUME: string
declare const RESUME_SUM: string
