// One report with every version of its environment.
import { reportDetailSchema, reportIdSchema } from '@/lib/core/domain/report'
import { route } from '@/lib/server/http'
import { getReport } from '@/lib/server/reports/get-report'

export const GET = route({ input: reportIdSchema, output: reportDetailSchema }, getReport)
