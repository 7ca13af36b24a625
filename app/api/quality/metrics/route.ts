// How each metric is spread by what physicians said.
import { listDistributionsSchema, metricDistributionsSchema } from '@/lib/core/domain/metric-distribution'
import { route } from '@/lib/server/http'
import { listDistributions } from '@/lib/server/quality/list-distributions'

export const GET = route({ input: listDistributionsSchema, output: metricDistributionsSchema }, listDistributions)
