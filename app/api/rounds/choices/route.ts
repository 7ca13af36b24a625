// What there is to choose a round's candidates by.
import { z } from 'zod'
import { roundChoicesSchema } from '@/lib/core/domain/round-preview'
import { route } from '@/lib/server/http'
import { getRoundChoices } from '@/lib/server/rounds/get-round-choices'

export const GET = route({ input: z.object({}), output: roundChoicesSchema }, getRoundChoices)
