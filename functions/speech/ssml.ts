// A text as Amazon Polly's neural voices read it: marked up with pace and pauses alone, for they refuse most tags.

/** A line break in a text for the ear is a pause. */
const PAUSE = '<break time="400ms"/>'
/** What Polly takes (prosody rate, in percent). */
const RATE = { least: 20, most: 200 }
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** @param pace as a share of the voice's own */
export function ssml(text: string, pace = 1): string {
  const rate = Math.round(Math.min(Math.max(pace * 100, RATE.least), RATE.most))
  const body = ssmlBody(text)
  return `<speak>${rate === 100 ? body : `<prosody rate="${rate}%">${body}</prosody>`}</speak>`
}

/** Without what stands around it: its length is what counts against Polly's limits. */
export function ssmlBody(text: string): string {
  return text
    .toWellFormed()
    .trim()
    .replace(NOT_XML, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/\s*\n\s*/g, PAUSE)
}

/** XML 1.0 §2.2 leaves these out. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
