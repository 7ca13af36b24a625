// What stands in the database, in counts.
import { z } from 'zod'
import { overviewSchema } from '@/lib/core/domain/overview'
import { route } from '@/lib/server/http'
import { getOverview } from '@/lib/server/overview/get-overview'

export const GET = route({ input: z.object({}), output: overviewSchema }, getOverview)
