// All that is measured of a page in one state and one look.
import type { Page } from 'playwright-core'
import { accessibilityTree } from '../names.ts'
import { axeFaults } from './axe.ts'
import { colourAlone } from './colour-alone.ts'
import { contrast } from './contrast.ts'
import { edgeContrast } from './edge-contrast.ts'
import { unlikeLabels } from './labels.ts'
import { lineHeights } from './line-heights.ts'
import { motion } from './motion.ts'
import { outOfOrder } from './order.ts'
import { overflow } from './overflow.ts'
import { structureFaults } from './structure.ts'
import { targets } from './targets.ts'
import { textSizes } from './text-sizes.ts'

export interface Demands {
  /** 7 everywhere here: WCAG 2.2 AAA and MIIT's elder version. */
  contrast: number
  /** In CSS pixels. */
  text: number
  target: number
  /** Of lines and of paragraphs; none: not measured. */
  lines?: { lines: number; paragraphs: number }
  /** Motion is reduced: nothing may move. */
  still: boolean
}

export interface Everything {
  faults: string[]
  /** Controls that assistive technology is told of. */
  controls: number
}

const CONTROLS =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|dialog|spinbutton|DisclosureTriangle|progressbar|ProgressIndicator|log|meter)$/

export async function everything(page: Page, demands: Demands): Promise<Everything> {
  const tree = await accessibilityTree(page)
  const controls = tree.filter(({ role }) => CONTROLS.test(role))
  const measured = [
    await contrast(page, demands.contrast),
    await edgeContrast(page, 3),
    await textSizes(page, demands.text),
    await targets(page, demands.target),
    await overflow(page),
    ...(demands.lines ? [await lineHeights(page, demands.lines)] : []),
  ]
  const faults = [
    ...(await axeFaults(page)),
    ...measured.flatMap((findings) => findings.faults),
    ...controls.filter(({ name }) => name === '').map(({ role }) => `a ${role} without a name`),
    ...tree.filter(({ role }) => /^(?:image|img|graphics)/i.test(role)).map(({ name }) => `a drawing is told: ${name}`),
    ...(await unlikeLabels(page)),
    ...(await structureFaults(page)),
    ...(await colourAlone(page)),
    ...(await outOfOrder(page)),
    ...(demands.still ? await motion(page) : []),
  ]
  return { faults, controls: controls.length }
}
