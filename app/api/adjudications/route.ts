// Turns on which reviewers disagree.
import { adjudicationSummarySchema, listAdjudicationsSchema } from '@/lib/core/domain/adjudication'
import { pageOf } from '@/lib/core/domain/page'
import { listAdjudications } from '@/lib/server/adjudications/list-adjudications'
import { route } from '@/lib/server/http'

export const GET = route(
  { input: listAdjudicationsSchema, output: pageOf(adjudicationSummarySchema) },
  listAdjudications,
)
