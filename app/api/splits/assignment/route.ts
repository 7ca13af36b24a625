// /api/splits/assignment: draws the held-out cases, or says what would move.
import { assignSplitsSchema, splitAssignmentSchema } from '@/lib/core/domain/split'
import { assignSplits } from '@/lib/server/cases/assign-splits'
import { route } from '@/lib/server/http'

export const POST = route({ input: assignSplitsSchema, output: splitAssignmentSchema }, assignSplits)
