// Line drawings that only pages show, by the sprite: drawn as those of the panel, which does not carry them.
export const PAGE_DRAWINGS = {
  baby: 'M4 13a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 5.5q-2.5-2 0-4 2.5 1 1 2.5M9 12v.01M15 12v.01M9 16q3 2 6 0',
  bandage: 'M4.5 13.5l9-9a4.24 4.24 0 0 1 6 6l-9 9a4.24 4.24 0 0 1-6-6zM7.5 10.5l6 6M10.5 7.5l6 6M12 12v.01',
  bike: 'M2 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M14 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M6 17h6l3-7H9zM18 17 14.5 6H17M7.5 7h3',
  book: 'M12 6Q8 3 2 4v15q6-1 10 2 4-3 10-2V4q-6-1-10 2zM12 6v15',
  chat: 'M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM7 8.5h10M7 12.5h6',
  'face-scan':
    'M3 8V4a1 1 0 0 1 1-1h4M16 3h4a1 1 0 0 1 1 1v4M21 16v4a1 1 0 0 1-1 1h-4M8 21H4a1 1 0 0 1-1-1v-4M9 9.5v.01M15 9.5v.01M8 14q4 3.5 8 0',
  hospital: 'M5 21V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16M2 21h20M12 6v6M9 9h6M10 21v-5h4v5',
  house: 'M2 12 12 3l10 9M5 10v11h14V10M10 21v-6h4v6',
  'house-coin': 'M2 11 10.5 3l8.5 8M4.5 9v11H11M14 18a4 4 0 1 0 8 0a4 4 0 1 0-8 0M18 17v2',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.5v.01',
  'phone-card':
    'M15 7V3a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v18a1 1 0 0 0 1 1h9M9 11h12a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM8 14.5h14',
  'qr-code': 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 17v-3h3M20 14v3M14 20.5v.01M17 17.5v3h3',
} as const satisfies Record<string, string>
