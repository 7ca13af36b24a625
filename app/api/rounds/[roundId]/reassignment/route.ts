// Moving a person's open work in a round to another person, or back to the queue.
import { reassignWorkSchema, workReassignedSchema } from '@/lib/core/domain/round-work'
import { route } from '@/lib/server/http'
import { reassignWork } from '@/lib/server/rounds/reassign-work'

export const POST = route({ input: reassignWorkSchema, output: workReassignedSchema }, reassignWork)
