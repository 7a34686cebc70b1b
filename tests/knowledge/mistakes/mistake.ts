// One change to one file of a sound service, and what the editor must read.
export interface Mistake {
  when: string
  file: string
  from: string
  to: string
  /** `file:line: what is wrong, what to write`, the file as it is called inside its folder. */
  told: string
}
