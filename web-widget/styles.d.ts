// A stylesheet is imported as its text; the build makes it small.
declare module '*.css' {
  const text: string
  export default text
}

/** File name of the panel, set by the build. */
declare const PANEL: string

/** Name of the file of hearing and speaking that was built with this panel. */
declare const VOICE: string
/** Name of the file that takes up sound, built with that. */
declare const RECORDER: string
