// Sets a gap aside or takes it up again.
import { chooseGapSchema, gapChoiceSchema } from '@/lib/core/domain/gap'
import { chooseGap } from '@/lib/server/gaps/choose-gap'
import { route } from '@/lib/server/http'

export const POST = route({ input: chooseGapSchema, output: gapChoiceSchema }, chooseGap)
