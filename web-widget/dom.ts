// Makes elements without ever reading markup from a string.

export type Child = Node | string | undefined | false | Child[]

/** Attributes; `true` is an empty attribute, `false` and `undefined` none. A function under `on…` listens. */
export type Props = Record<string, string | number | boolean | undefined | ((event: Event) => void)>

/** One element with its attributes, listeners and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  set(element, props)
  append(element, children)
  return element
}

export function set(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child)
    else if (child) element.append(child)
  }
}

/** An input method is at work: its Enter takes a word. WebKit tells so only by 229, after the composition has ended. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Something that can be seen: spaces and characters without a shape are no words. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** A constructable stylesheet: a strict CSP allows it where it forbids style elements. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}
