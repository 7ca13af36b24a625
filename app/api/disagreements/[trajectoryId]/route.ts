// One disagreement with its evidence.
import { disagreementDetailSchema, getDisagreementSchema } from '@/lib/core/domain/disagreement'
import { getDisagreement } from '@/lib/server/disagreements/get-disagreement'
import { route } from '@/lib/server/http'

export const GET = route({ input: getDisagreementSchema, output: disagreementDetailSchema }, getDisagreement)
