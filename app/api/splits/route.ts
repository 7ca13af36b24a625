// /api/splits: counts by source and split, and near-duplicates among the cases.
import { getSplitsSchema, splitsSchema } from '@/lib/core/domain/split'
import { findSplitDuplicates } from '@/lib/server/cases/find-split-duplicates'
import { route } from '@/lib/server/http'

export const GET = route({ input: getSplitsSchema, output: splitsSchema }, findSplitDuplicates)
