// The number on a receipt is known in every form people write it in, whatever signs it happens to have.
import { expect, test } from 'vitest'
import { openHouse } from '../house.ts'
import { openCitizen } from './citizen.ts'

const house = await openHouse({ now: () => new Date('2026-11-21T09:00:00+08:00') })

// One that begins with BB again, one that is all letters, one in which CVN stands before three figures.
const NUMBERS = ['BB-7K2M-9QXR-T4WD', 'BB-BB0W-KN3C-PXRJ', 'BB-QJNE-JNVT-JBEC', 'BB-FGWC-VN69-7DFH']

test.each(NUMBERS.flatMap((number) => [number, number.toLowerCase(), number.replaceAll('-', ''), number.slice(3)]))(
  '%s is asked for its four digits',
  async (written) => {
    const citizen = await openCitizen(house.conversations)
    const asked = await citizen.send({ said: '进度' })
    expect(JSON.stringify(asked.parts)).toContain('BB')
    expect(JSON.stringify((await citizen.send({ said: written })).parts)).toMatch(/四位/u)
  },
)
