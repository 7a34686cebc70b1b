// The digits that were spoken in groups, joined as whoever writes them down has them.

/** Runs of digits; a blank, a dash or a comma between two groups does not part them. */
export function spokenDigits(heard: string): string[] {
  return (heard.match(/\d(?:[ ,，、\-–]*\d)*/g) ?? []).map((run) => run.replace(/\D/g, ''))
}
