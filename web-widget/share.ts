// Several widgets on one page show one conversation: what one does, the others learn.

export interface Sharer {
  /** The conversation has gone on elsewhere on the page. @param isAnswered with a reply: it can be read again now */
  refresh(isAnswered: boolean): void
  /** It was erased, or given up, elsewhere on the page. */
  forget(): void
}

const sharing = new Map<string, Set<Sharer>>()

/** @param key of the conversation @returns tells all others of the same */
export function share(key: string, me: Sharer): Sharer {
  const all = sharing.get(key) ?? new Set()
  sharing.set(key, all.add(me))
  const others = () => [...all].filter((each) => each !== me)
  return {
    refresh: (isAnswered) => others().forEach((each) => each.refresh(isAnswered)),
    forget: () => others().forEach((each) => each.forget()),
  }
}
