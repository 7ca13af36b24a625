// Storing a verdict.
import { verdictsSavedSchema } from '@/lib/core/domain/review'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { route } from '@/lib/server/http'
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict'

export const POST = route({ input: submitVerdictSchema, output: verdictsSavedSchema }, submitVerdict)
