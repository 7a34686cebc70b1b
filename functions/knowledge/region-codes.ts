// Whether a code names a place of China, for whoever checks files before there is a published table of places.
import { areaList } from '@vant/area-data'
import { isKnownRegion } from './known-region.ts'

const CODES = new Set(
  [areaList.province_list, areaList.city_list, areaList.county_list].flatMap((list) => Object.keys(list)),
)

/** @param code 6 digits (GB/T 2260), 9 or 12 (NBS) */
export function isRegionCode(code: string): boolean {
  return isKnownRegion({ place: (each) => (CODES.has(each) ? each : undefined) }, code)
}
