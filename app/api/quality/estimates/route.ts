// The share of sets of trajectories that physicians would accept.
import { estimateQualitySchema, qualityReportSchema } from '@/lib/core/domain/quality'
import { route } from '@/lib/server/http'
import { estimateQuality } from '@/lib/server/quality/estimate-quality'

export const GET = route({ input: estimateQualitySchema, output: qualityReportSchema }, estimateQuality)
