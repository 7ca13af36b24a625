// One dispute, and settling it.
import {
  adjudicationSummarySchema,
  adjudicationViewSchema,
  decideAdjudicationSchema,
  getAdjudicationSchema,
} from '@/lib/core/domain/adjudication'
import { decideAdjudication } from '@/lib/server/adjudications/decide-adjudication'
import { getAdjudication } from '@/lib/server/adjudications/get-adjudication'
import { route } from '@/lib/server/http'

export const GET = route({ input: getAdjudicationSchema, output: adjudicationViewSchema }, getAdjudication)
export const POST = route({ input: decideAdjudicationSchema, output: adjudicationSummarySchema }, decideAdjudication)
