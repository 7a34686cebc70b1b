// What is known of reminders where none is written or sent: where they stand in the store, and what of them is sealed.

/** Their partitions begin with it; so the outbox knows them. */
export const REMINDERS = 'reminders#'

/** What is unreadable at rest: whom it goes to, what it says, and the word that stops it. */
export const SEALED_OF_REMINDERS = ['reminding'] as const
