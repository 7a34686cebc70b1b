// A sorted list of strings in two typed arrays: found by binary search over UTF-8 bytes, opened without parsing.

export interface StringTable {
  size: number
  /** Number of the string in the sorted order, or -1. */
  find(wanted: string): number
  at(i: number): string
}

/** @param sorted distinct strings in the order of their UTF-8 bytes (see `byUtf8`). */
export function packStrings(sorted: string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const starts = new Uint32Array(sorted.length + 1)
  const encoded = Buffer.from(sorted.join(''), 'utf8')
  let end = 0
  sorted.forEach((string, i) => {
    starts[i] = end
    end += Buffer.byteLength(string)
  })
  starts[sorted.length] = end
  return { bytes: encoded, starts }
}

export function stringTable(bytes: Uint8Array, starts: Uint32Array): StringTable {
  const size = starts.length - 1
  const key = Buffer.alloc(1024)
  return {
    size,
    find(wanted) {
      const length = key.write(wanted, 'utf8')
      let low = 0
      let high = size - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        const order = compare(bytes, starts[middle] ?? 0, starts[middle + 1] ?? 0, key, length)
        if (order === 0) return middle
        if (order < 0) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
    at: (i) => Buffer.from(bytes.subarray(starts[i], starts[i + 1])).toString('utf8'),
  }
}

/** The order of UTF-8 bytes is that of code points; plain string order puts characters beyond U+FFFF too early. */
export function byUtf8(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const highX = x >= 0xd800 && x <= 0xdfff
    const highY = y >= 0xd800 && y <= 0xdfff
    if (highX !== highY) return highX ? 1 : -1
    return x - y
  }
  return a.length - b.length
}

function compare(bytes: Uint8Array, from: number, to: number, key: Uint8Array, length: number): number {
  const shorter = Math.min(to - from, length)
  for (let i = 0; i < shorter; i++) {
    const difference = (bytes[from + i] ?? 0) - (key[i] ?? 0)
    if (difference !== 0) return difference
  }
  return to - from - length
}
