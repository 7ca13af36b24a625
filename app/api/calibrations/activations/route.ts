// What was put in force when, by whom and why.
import { activationsPageSchema, listActivationsSchema } from '@/lib/core/domain/calibration-activation'
import { listActivations } from '@/lib/server/calibrations/list-activations'
import { route } from '@/lib/server/http'

export const GET = route({ input: listActivationsSchema, output: activationsPageSchema }, listActivations)
