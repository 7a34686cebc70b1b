// The store in memory keeps the contract.
import { memoryStorage } from '../../functions/storage/memory.ts'
import { storageContract } from './storage.contract.ts'

storageContract('memory', async (now) => {
  const storage = memoryStorage(now)
  return { storage, close: () => storage.close() }
})
