// From cases to a release, step by step.
import { funnelQuerySchema, funnelSchema } from '@/lib/core/domain/funnel'
import { route } from '@/lib/server/http'
import { getFunnel } from '@/lib/server/quality/get-funnel'

export const GET = route({ input: funnelQuerySchema, output: funnelSchema }, getFunnel)
