// Files in memory, all of them to be looked at.
import type { Files } from '../../functions/storage/files.ts'

export function memoryFiles(): Files & { kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>()
  return {
    kept,
    get: async (name) => {
      const found = kept.get(name)
      return found && new Uint8Array(found)
    },
    put: async (name, bytes) => void kept.set(name, Buffer.from(bytes)),
    remove: async (name) => void kept.delete(name),
  }
}
