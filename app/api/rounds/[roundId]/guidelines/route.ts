// The versions of a round's guidelines, and writing the next one.
import { z } from 'zod'
import { guidelineSchema, guidelineVersionSchema, writeGuidelineSchema } from '@/lib/core/domain/guideline'
import { roundIdSchema } from '@/lib/core/domain/round'
import { listGuidelines } from '@/lib/server/guidelines/list-guidelines'
import { writeGuideline } from '@/lib/server/guidelines/write-guideline'
import { route } from '@/lib/server/http'

const listSchema = z.object({ items: z.array(guidelineVersionSchema) })
export const GET = route({ input: roundIdSchema, output: listSchema }, listGuidelines)
export const POST = route({ input: writeGuidelineSchema, output: guidelineSchema }, writeGuideline)
