// Reports, a page at a time.
import { pageOf } from '@/lib/core/domain/page'
import { listReportsSchema, reportSummarySchema } from '@/lib/core/domain/report'
import { route } from '@/lib/server/http'
import { listReports } from '@/lib/server/reports/list-reports'

export const GET = route({ input: listReportsSchema, output: pageOf(reportSummarySchema) }, listReports)
