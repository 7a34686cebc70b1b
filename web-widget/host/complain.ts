// Tells whoever builds the host page what is wrong in it, once, in the console.

const told = new Set<string>()

export function complain(what: string): void {
  if (told.has(what)) return
  told.add(what)
  console.warn(`Bangban: ${what}`)
}
