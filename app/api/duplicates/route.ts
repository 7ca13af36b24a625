// Near-copies and contamination of a set of training rows.
import { duplicateSetSchema, duplicatesSchema } from '@/lib/core/domain/duplicate'
import { getDuplicates } from '@/lib/server/duplicates/get-duplicates'
import { route } from '@/lib/server/http'

export const GET = route({ input: duplicateSetSchema, output: duplicatesSchema }, getDuplicates)
