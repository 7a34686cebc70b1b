// What the boxes of one question share: ids that no other card has, and the heading that names them.

export interface Asked {
  /** Begins every id on the card. */
  id: string
  /** Ids of the elements that say what is asked, for `aria-labelledby`. */
  heading: string
  /** Id of the slot. */
  slot: string
  label: string
}
