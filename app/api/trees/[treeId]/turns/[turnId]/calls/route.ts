// The stored answers of a model that a turn came from.
import { modelCallSchema, turnCallsSchema } from '@/lib/core/domain/model-call'
import { route } from '@/lib/server/http'
import { listTurnCalls } from '@/lib/server/trees/list-turn-calls'

export const GET = route({ input: turnCallsSchema, output: modelCallSchema.array() }, listTurnCalls)
