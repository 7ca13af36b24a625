// /api/models/[modelId]: one configured chat model.
import { modelIdSchema, modelSchema, updateModelSchema } from '@/lib/core/domain/model'
import { route } from '@/lib/server/http'
import { getModel } from '@/lib/server/models/get-model'
import { updateModel } from '@/lib/server/models/update-model'

export const GET = route({ input: modelIdSchema, output: modelSchema }, getModel)
export const PATCH = route({ input: updateModelSchema, output: modelSchema }, updateModel)
