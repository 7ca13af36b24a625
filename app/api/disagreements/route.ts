// The worklist of disagreements between metrics and physicians.
import { disagreementPageSchema, listDisagreementsSchema } from '@/lib/core/domain/disagreement'
import { listDisagreements } from '@/lib/server/disagreements/list-disagreements'
import { route } from '@/lib/server/http'

export const GET = route({ input: listDisagreementsSchema, output: disagreementPageSchema }, listDisagreements)
