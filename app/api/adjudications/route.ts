// Turns on which reviewers disagree.
import { z } from 'zod'
import { adjudicationSummarySchema } from '@/lib/core/domain/adjudication'
import { listAdjudications } from '@/lib/server/adjudications/list-adjudications'
import { route } from '@/lib/server/http'

const listSchema = z.object({ items: z.array(adjudicationSummarySchema) })
export const GET = route({ input: z.object({}), output: listSchema }, listAdjudications)
