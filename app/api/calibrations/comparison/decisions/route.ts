// What two calibration runs decide differently.
import { compareDecisionsSchema } from '@/lib/core/domain/calibration-comparison'
import { decisionEffectSchema } from '@/lib/core/domain/decision-effect'
import { compareDecisions } from '@/lib/server/calibrations/compare-decisions'
import { route } from '@/lib/server/http'

export const GET = route({ input: compareDecisionsSchema, output: decisionEffectSchema }, compareDecisions)
