// Verdicts behind a number of the audit.
import { listVerdictRowsSchema, verdictRowSchema } from '@/lib/core/domain/audit-row'
import { pageOf } from '@/lib/core/domain/page'
import { route } from '@/lib/server/http'
import { listVerdictRows } from '@/lib/server/quality/list-verdict-rows'

export const GET = route({ input: listVerdictRowsSchema, output: pageOf(verdictRowSchema) }, listVerdictRows)
