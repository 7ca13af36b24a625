// The audit's figures and the rows behind them; nothing here changes anything.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { agreementReportSchema } from '@/lib/core/domain/agreement'
import { flaggedTurnSchema, trajectoryRowSchema, verdictRowSchema } from '@/lib/core/domain/audit-row'
import { failuresSchema } from '@/lib/core/domain/failure'
import { funnelSchema } from '@/lib/core/domain/funnel'
import { metricDistributionsSchema } from '@/lib/core/domain/metric-distribution'
import { pageOf } from '@/lib/core/domain/page'
import { qualityReportSchema } from '@/lib/core/domain/quality'
import { api } from './api'

/** As it stands in the address; the server says what is wrong with it. */
export type AuditQuery = Record<string, string | number | undefined>

const asked = <Schema extends z.ZodType>(name: string, schema: Schema) => {
  return (query: AuditQuery) =>
    queryOptions({
      queryKey: ['quality', name, query],
      queryFn: ({ signal }) => api(schema, `/api/quality/${name}`, { query, signal }),
      placeholderData: keepPreviousData,
    })
}

export const funnelQuery = asked('funnel', funnelSchema)
export const distributionsQuery = asked('metrics', metricDistributionsSchema)
export const failuresQuery = asked('failures', failuresSchema)
export const agreementQuery = asked('agreement', agreementReportSchema)
export const qualityQuery = asked('estimates', qualityReportSchema)
export const trajectoryRowsQuery = asked('trajectories', pageOf(trajectoryRowSchema))
export const verdictRowsQuery = asked('verdicts', pageOf(verdictRowSchema))
export const flaggedTurnsQuery = asked('turns', pageOf(flaggedTurnSchema))
