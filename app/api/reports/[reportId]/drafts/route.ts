// A person's correction of an environment.
import { correctDraftSchema, reportDetailSchema } from '@/lib/core/domain/report'
import { route } from '@/lib/server/http'
import { correctDraft } from '@/lib/server/reports/correct-draft'

export const POST = route({ input: correctDraftSchema, output: reportDetailSchema }, correctDraft)
