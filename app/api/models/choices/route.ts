// /api/models/choices: the models that a run may ask.
import { z } from 'zod'
import { modelChoicesSchema } from '@/lib/core/domain/model'
import { route } from '@/lib/server/http'
import { listModelChoices } from '@/lib/server/models/list-model-choices'

export const GET = route({ input: z.object({}), output: modelChoicesSchema }, listModelChoices)
