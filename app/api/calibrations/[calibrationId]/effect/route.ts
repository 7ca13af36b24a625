// What putting a run, or `defaults`, in force would change.
import { decisionEffectSchema, previewActivationSchema } from '@/lib/core/domain/decision-effect'
import { previewActivation } from '@/lib/server/calibrations/preview-activation'
import { route } from '@/lib/server/http'

export const GET = route({ input: previewActivationSchema, output: decisionEffectSchema }, previewActivation)
