// The signed-in reviewer's own counts, pace and time.
import { getOwnPaceSchema, ownPaceSchema } from '@/lib/core/domain/own-review'
import { route } from '@/lib/server/http'
import { getOwnPace } from '@/lib/server/reviews/get-own-pace'

export const GET = route({ input: getOwnPaceSchema, output: ownPaceSchema }, getOwnPace)
