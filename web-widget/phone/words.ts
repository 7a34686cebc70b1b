// Every word that the telephone's page says itself, by name: one file a language.

/** Named by what the language of the page is; what the line says comes from the line. */
export interface PhoneWords {
  title: string
  /** What this is, and that it costs nothing. */
  notice: string
  otherLanguage: string
  /** The two lines, on their call buttons. */
  call: Record<'zh-CN' | 'en', string>
  hangUp: string
  state: {
    idle: string
    ringing: string
    speaking: string
    listening: string
    thinking: string
    dialling(number: string): string
    taken(number: string): string
    ended: string
    broken: string
  }
  /** How long the call has lasted, for who does not see it. */
  lasted: string
  captions: string
  emptyCaptions: string
  who: { line: string; caller: string }
  pressed(keys: string): string
  silent: string
  heard(words: string): string
  heardNothing: string
  /** Silence that is running: seconds left. */
  left(seconds: number): string
  code: string
  mouth: { label: string; hint: string; say: string; microphone: string; stopMicrophone: string; noMicrophone: string }
  /** Shown while a slow caller has not yet begun or ended. */
  slowly: string
  keypad: string
  key: Record<'*' | '#', string>
  transfer: { taken: string; notTaken: string; ended: string }
  settings: {
    title: string
    noise: string
    noNoise: string
    noiseRate(percent: number): string
    slow: string
    slowHint: string
    sound: string
    soundHint: string
    noVoice: string
    keys: string
    number: string
  }
  inside: {
    title: string
    listens: string
    hints: string
    wait(seconds: number): string
    end(seconds: number): string
    endAuto: string
    oneKey: string
    manyKeys: string
    took(ms: number): string
    sent: string
    markup: string
    nothing: string
  }
  /** The line gave no answer that a telephone can do. */
  noAnswer: string
}
