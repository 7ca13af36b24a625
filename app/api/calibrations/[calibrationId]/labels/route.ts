// The labelled trajectories a run rests on.
import { labelledPageSchema, listLabelledSchema } from '@/lib/core/domain/labelled-trajectory'
import { route } from '@/lib/server/http'
import { listLabelled } from '@/lib/server/calibrations/list-labelled'

export const GET = route({ input: listLabelledSchema, output: labelledPageSchema }, listLabelled)
