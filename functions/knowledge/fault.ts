// A fault in an editor's file, told so that the editor knows where to look and what to write.

export interface Fault {
  /** From the folder that holds `knowledge/`: `knowledge/passport/facts.yaml`. */
  file: string
  /** From 1, as editors count. */
  line: number
  what: string
  write: string
}

/** One line that an editor's terminal makes into a link: `file:line: what is wrong, what to write`. */
export function tellFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.what}, ${fault.write}`
}

/** File by file, from top to bottom; a fault found twice is told once. */
export function sortFaults(faults: Fault[]): Fault[] {
  const told = new Map(faults.map((fault) => [tellFault(fault), fault]))
  return [...told.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
