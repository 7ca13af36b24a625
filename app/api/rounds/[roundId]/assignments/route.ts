// Reserving waiting reviews of a round for a person.
import { assignWorkSchema, workAssignedSchema } from '@/lib/core/domain/round-work'
import { route } from '@/lib/server/http'
import { assignWork } from '@/lib/server/rounds/assign-work'

export const POST = route({ input: assignWorkSchema, output: workAssignedSchema }, assignWork)
