// A stylesheet is imported as its text; the build makes it small.
declare module '*.css' {
  const text: string
  export default text
}

/** File name of the panel, set by the build. */
declare const PANEL: string
