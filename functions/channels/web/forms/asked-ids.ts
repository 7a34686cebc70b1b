// Ids of what names and describes the boxes of a question; there is one question on a page.
export const ASKED = { title: 'asked', body: 'asked-more', fault: 'fault', hint: 'hint' } as const
