// Which region codes name a place: counties by the table, what lies below them by its city.
import { beforeAll, expect, test } from 'vitest'
import { isKnownRegion } from '../../functions/knowledge/known-region.ts'
import { regionTable } from '../../functions/knowledge/region-table.ts'
import { openRegions, type Regions } from '../../functions/knowledge/regions.ts'

let places: Regions
beforeAll(async () => {
  const table = await regionTable()
  places = openRegions(() => table)
})

test.each([
  ['370000', 'a province'],
  ['371100', 'a city'],
  ['371102', 'a county'],
  ['371102001', 'a township'],
  ['371102001002', 'a village'],
  ['371171', 'a development zone'],
  ['371171003', 'a township of a zone'],
  ['441900003', 'a town of a city without counties'],
  ['429004', 'a city right below its province'],
])('%s is %s', (code) => {
  expect(isKnownRegion(places, code)).toBe(true)
})

test.each(['999999', '000000', '123456', '371199', '379900', '379971', '999999001', '990000000000'])(
  '%s is none',
  (code) => {
    expect(isKnownRegion(places, code)).toBe(false)
  },
)
