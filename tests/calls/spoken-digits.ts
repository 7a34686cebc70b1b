// What was spoken as whoever listens would write it down: digits and letters said one by one are joined again.

const DIGITS: Record<string, string> = {
  零: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** `尾号 0 0 1 7` as 尾号 0017, `打幺二三四五` as 打12345, `B B，5 Y Q F` as BB，5YQF. */
export function asWritten(heard: string): string {
  return heard
    .replace(/[零幺一二三四五六七八九](?:[ ，]*[零幺一二三四五六七八九]){2,}/gu, (run) =>
      Array.from(run, (one) => DIGITS[one] ?? '').join(''),
    )
    .replace(/(?<=(?:^|[^\p{L}\p{N}])[\dA-Z]) (?=[\dA-Z](?:$|[^\p{L}\p{N}]))/gmu, '')
    .replace(/(?<=\d) (?=\d)/gu, '')
}

/** Runs of digits; a blank, a dash, a comma or a semicolon between two groups does not part them. */
export function spokenDigits(heard: string): string[] {
  return (asWritten(heard).match(/\d(?:[ ,，、;；\-–]*\d)*/g) ?? []).map((run) => run.replace(/\D/g, ''))
}
