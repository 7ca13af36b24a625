// stats: what stands in the database, in counts, as JSON.
import { getOverview } from '@/lib/server/overview/get-overview'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Prints what stands in the database, in counts, as JSON',
  options: {},
  run: async () => {
    const overview = await withDatabase(getOverview)
    process.stdout.write(`${JSON.stringify(overview, null, 2)}\n`)
  },
}
