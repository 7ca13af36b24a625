// /api/models: the configured chat models, without their keys.
import { z } from 'zod'
import { createModelSchema, modelListSchema, modelSchema } from '@/lib/core/domain/model'
import { route } from '@/lib/server/http'
import { createModel } from '@/lib/server/models/create-model'
import { listModels } from '@/lib/server/models/list-models'

export const GET = route({ input: z.object({}), output: modelListSchema }, listModels)
export const POST = route({ input: createModelSchema, output: modelSchema }, createModel)
