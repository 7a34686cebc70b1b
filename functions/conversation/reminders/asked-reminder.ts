// What a conversation keeps of a reminder while the citizen is asked about it: for one turn, then it is given or gone.

export interface AskedReminder {
  /** `offer`: it was only said that there is one; `confirm`: a yes is awaited; `mobile`: a number is. */
  asks: 'offer' | 'confirm' | 'mobile'
  service: string
  /** Of a filing that was submitted. */
  reference?: string
  /** Milliseconds since 1970. */
  dueAt: number
  /** Where it would go: eleven digits. */
  mobile?: string
}
