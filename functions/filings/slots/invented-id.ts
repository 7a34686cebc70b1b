// ID numbers that nobody can have, for examples.
import { identityCheck } from './identity-number.ts'

/** Part of Chongqing under the code of Sichuan, withdrawn in 1997: nobody born since can have it. */
const WITHDRAWN = '510202'

/** A sound number (GB 11643) of somebody who is so old on this ISO date, and was born after 1997. */
export function inventedId(today: string, age: number): string {
  const body = `${WITHDRAWN}${Number(today.slice(0, 4)) - age}0101001`
  return body + identityCheck(body)
}
