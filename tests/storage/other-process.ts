// Run by dynalite.test.ts as a process of its own: opens the folder, writes one item, stays until its input ends.
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'

const [dir = '', sort = ''] = process.argv.slice(2)
const database = await openDynalite({ dir })
const client = dynamoClient({ ...database, region: 'eu-central-1' })
await createTable(client, 'bangban')
const storage = dynamoStorage({ client, table: 'bangban', now: Date.now })
await storage.put({ partition: 'p', sort }, { pid: process.pid }, { expected: 0 })
process.stdout.write('ready\n')
process.stdin.resume().on('end', () => {
  void storage.close().then(() => database.close())
})
