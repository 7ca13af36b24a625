// One version of a round's guidelines.
import { guidelineIdSchema, guidelineSchema } from '@/lib/core/domain/guideline'
import { getGuideline } from '@/lib/server/guidelines/get-guideline'
import { route } from '@/lib/server/http'

export const GET = route({ input: guidelineIdSchema, output: guidelineSchema }, getGuideline)
