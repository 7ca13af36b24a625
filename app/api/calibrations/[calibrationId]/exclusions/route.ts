// What a run left out for one cause.
import { excludedPageSchema, listExcludedSchema } from '@/lib/core/domain/excluded-row'
import { listExcluded } from '@/lib/server/calibrations/list-excluded'
import { route } from '@/lib/server/http'

export const GET = route({ input: listExcludedSchema, output: excludedPageSchema }, listExcluded)
