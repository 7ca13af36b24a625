// Records the cause of a disagreement.
import { causeChoiceSchema } from '@/lib/core/domain/disagreement'
import { chooseCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { chooseCause } from '@/lib/server/disagreements/choose-cause'
import { route } from '@/lib/server/http'

export const POST = route({ input: chooseCauseSchema, output: causeChoiceSchema }, chooseCause)
