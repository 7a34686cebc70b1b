// Writes down what a screen reader has to tell of the widget: its accessibility tree, a line each, in the order of the page.
import type { Page } from 'playwright-core'

type Node = Awaited<ReturnType<typeof fetchTree>>[number]

/** What carries no meaning of its own, or says again what its parent has said. */
const SILENT = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'MarkerText',
  'SvgRoot',
  'LabelText',
])
/** Browsers name some of them anew now and then. */
const ROLES: Record<string, string> = {
  StaticText: 'text',
  DisclosureTriangle: 'unfolds',
  DisclosureTriangleGrouped: 'unfolds',
  ProgressIndicator: 'progressbar',
  Details: 'group',
  textbox: 'box',
  term: 'name',
  definition: 'value',
  DescriptionListTerm: 'name',
  DescriptionListDetail: 'value',
  DescriptionList: 'list',
}
/** Told by their name: what is inside is the name once more. */
const WHOLE = new Set(['button', 'link', 'heading', 'unfolds', 'image', 'progressbar'])
const ONE_LINE = new Set(['paragraph', 'listitem', 'name', 'value', 'alert', 'status'])
const REFERENCE = /\bBB(?:[\s-]+[A-Z\d]{4}){1,3}/g
const SAID_WHEN_FILLED = new Set(['alert', 'status'])
const STATES = ['level', 'expanded', 'invalid', 'required', 'disabled', 'checked', 'pressed', 'modal']

/**
 * Of the dialog; closed, of the widget's button. Of messages before the newest only what can be pressed in them.
 * What differs from run to run (references, codes, moments) is told by its kind.
 */
export async function reading(page: Page): Promise<string[]> {
  const nodes = await fetchTree(page)
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const childrenOf = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? [])
  const roleOf = ({ role }: Node) => ROLES[String(role?.value)] ?? String(role?.value ?? '')
  const nameOf = ({ name }: Node) => steady(String(name?.value ?? ''))

  const tell = (node: Node, depth: number): string[] => {
    const role = roleOf(node)
    const inner = (by: number) => joined(childrenOf(node).flatMap((child) => tell(child, depth + by)))
    if (node.ignored || SILENT.has(role)) return inner(0)
    if (role === 'text') return nameOf(node) ? [`${'  '.repeat(depth)}“${nameOf(node)}”`] : []
    if (role === 'log') return [line(node, depth), ...messages(childrenOf(node), depth + 1)]
    const own = line(node, depth)
    if (WHOLE.has(role) || role === 'box') return [own]
    const within = inner(1)
    if (SAID_WHEN_FILLED.has(role) && within.length === 0) return []
    // One thing in an item, one text in a paragraph: a line of their own says no more.
    const [only = ''] = within
    if (within.length === 1 && only.trim() === `“${nameOf(node)}”`) return [own]
    return within.length === 1 && ONE_LINE.has(role) ? [`${own} ${only.trim()}`] : [own, ...within]
  }

  /** A message and what is between: all of the last one. */
  const messages = (each: Node[], depth: number): string[] => {
    const shown = each.flatMap((node) => (node.ignored || SILENT.has(roleOf(node)) ? childrenOf(node) : [node]))
    const last = shown.map(roleOf).lastIndexOf('article')
    const [before, now] = last < 1 ? [[], shown] : [shown.slice(0, last), shown.slice(last)]
    const pressed = before
      .flatMap((node) => tell(node, depth))
      .filter((told) => /^ *(?:button|link|unfolds|box) /.test(told))
    return [
      ...(before.length > 0 ? [`${'  '.repeat(depth)}… what came before`] : []),
      ...new Set(pressed.map((told) => '  '.repeat(depth + 1) + told.trim())),
      ...joined(now.flatMap((node) => tell(node, depth))),
    ]
  }

  const line = (node: Node, depth: number): string => {
    const told = (node.properties ?? [])
      .filter(
        ({ name, value }) =>
          STATES.includes(name) && value.value !== false && roleOf(node) !== 'listitem' && value.value !== 'false',
      )
      .map(({ name, value }) =>
        value.value === true || value.value === 'true' ? name : `${name} ${String(value.value)}`,
      )
    const folded = (node.properties ?? []).some(({ name, value }) => name === 'expanded' && value.value === false)
    const focused = (node.properties ?? []).some(({ name, value }) => name === 'focused' && value.value === true)
    const filled = roleOf(node) === 'box' && node.value?.value ? [`filled “${steady(String(node.value.value))}”`] : []
    const more = node.description?.value ? [`described “${steady(String(node.description.value))}”`] : []
    const states = [...told, ...(folded ? ['folded'] : []), ...filled, ...more, ...(focused ? ['← focus'] : [])]
    const name = nameOf(node)
    return [`${'  '.repeat(depth)}${roleOf(node)}`, ...(name ? [`“${name}”`] : []), ...states].join(' ')
  }

  const dialog = nodes.find((node) => !node.ignored && roleOf(node) === 'dialog')
  const opener = nodes.findLast((node) => !node.ignored && roleOf(node) === 'button')
  const top = dialog ?? opener
  // A reference stands in several pieces: only now are they one.
  return (top ? tell(top, 0) : []).map((told) => told.replaceAll(REFERENCE, '⟨reference⟩'))
}

/** The same words in any run. */
export function steady(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(REFERENCE, '⟨reference⟩')
    .replaceAll(/\b\d(?: \d){5}\b/g, '⟨code⟩')
}

/** A text that is drawn in several pieces is told as one. */
function joined(lines: string[]): string[] {
  return lines.reduce<string[]>((told, next) => {
    const before = told.at(-1)
    const isText = (line: string) => line.trim().startsWith('“')
    if (before === undefined || !isText(before) || !isText(next) || indent(before) !== indent(next))
      return [...told, next]
    return [...told.slice(0, -1), `${before.slice(0, -1)} ${next.trim().slice(1)}`]
  }, [])
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}

async function fetchTree(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
}
