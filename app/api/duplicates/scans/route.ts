// Starts a search for near-copies and contamination.
import { duplicateScanSchema, duplicateSetSchema } from '@/lib/core/domain/duplicate'
import { startDuplicateScan } from '@/lib/server/duplicates/start-duplicate-scan'
import { route } from '@/lib/server/http'

export const POST = route({ input: duplicateSetSchema, output: duplicateScanSchema }, startDuplicateScan)
