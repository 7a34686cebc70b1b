// Line drawings of papers and acts: one path each on a 24 by 24 grid, stroke 2, round ends, no fill.
export const DRAWINGS = {
  'id-card':
    'M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM6.5 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5.5 15.5q3-3.5 6 0M15 10h3.5M15 14h3.5',
  register: 'M6 2h14v20H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM8 2v20M11 11.5 14 9l3 2.5V16h-6z',
  photo:
    'M6 2h12a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM9 9a3 3 0 1 0 6 0a3 3 0 1 0-6 0M6 21q0-5.5 6-5.5t6 5.5',
  phone: 'M5 3h3.5l2 5-2.5 2a13 13 0 0 0 6 6l2-2.5 5 2V19a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  passport:
    'M6 2h12a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM8 10a4 4 0 1 0 8 0a4 4 0 1 0-8 0M8 10h8M9 18h6',
  'bank-card': 'M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM2 10h20M6 15h4',
  form: 'M8 4H4v18h16V4h-4M9 2h6v4H9zM8.5 11h7M8.5 14.5h7M8.5 18H12',
  note: 'M5 2h9l5 5v15H5zM14 2v5h5M9 12h6M9 16h6',
  print: 'M7 8V3h10v5M6 17H3V8h18v9h-3M7 14h10v7H7zM17.5 11v.01',
  copy: 'M9 8h12v13H9zM5 16H3V3h12v2',
  person: 'M8 7.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21q0-7 8-7t8 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  skip: 'M4 5l8 7-8 7zM12 5l8 7-8 7z',
  stop: 'M7 4.5v15M17 4.5v15',
  cross: 'M6 6l12 12M18 6 6 18',
  tick: 'M4 12.5l5.5 5.5L20 6.5',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M5 5l14 14M19 5 5 19',
  alert: 'M12 3 2 20h20zM12 9.5V14M12 17v.01',
  search: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M15 15l6 6',
  speaker: 'M3 9.5v5h4l5 4v-13l-5 4zM15.5 9q2.5 3 0 6M18.5 6q5 6 0 12',
  send: 'M3 4l18 8-18 8 3-8zM6 12h7',
  microphone: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M8.5 21h7',
} as const satisfies Record<string, string>

/** Name of a drawing; `draw` in `draw.ts` puts it on the page. */
export type Drawing = keyof typeof DRAWINGS
