// Where trajectories fail, by teacher, specialty and turn.
import { failuresSchema, listFailuresSchema } from '@/lib/core/domain/failure'
import { route } from '@/lib/server/http'
import { listFailures } from '@/lib/server/quality/list-failures'

export const GET = route({ input: listFailuresSchema, output: failuresSchema }, listFailures)
