// /api/models/[modelId]/test: a small call that says whether and how the model answers.
import { modelIdSchema, modelTestSchema } from '@/lib/core/domain/model'
import { route } from '@/lib/server/http'
import { testModel } from '@/lib/server/models/test-model'

export const POST = route({ input: modelIdSchema, output: modelTestSchema }, testModel)
