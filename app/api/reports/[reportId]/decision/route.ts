// Approving or rejecting an environment.
import { decideDraftSchema, reportDetailSchema } from '@/lib/core/domain/report'
import { route } from '@/lib/server/http'
import { decideDraft } from '@/lib/server/reports/decide-draft'

export const POST = route({ input: decideDraftSchema, output: reportDetailSchema }, decideDraft)
