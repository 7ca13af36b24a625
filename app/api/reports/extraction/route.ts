// Asking for environments of reports.
import { createExtractionSchema } from '@/lib/core/domain/report'
import { startedRunSchema } from '@/lib/core/domain/run'
import { route } from '@/lib/server/http'
import { createExtraction } from '@/lib/server/reports/create-extraction'

export const POST = route({ input: createExtractionSchema, output: startedRunSchema }, createExtraction)
