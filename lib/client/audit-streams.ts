// Audit streams: those of a calibration, or the newest of all; taking note of a withdrawal.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { auditStreamListSchema, auditStreamSchema } from '@/lib/core/domain/audit-stream'
import { api } from './api'

const WATCH_MS = 30_000

/** Looked at again from time to time while a certificate is watched. */
export const auditStreamsQuery = (calibrationId?: number) =>
  queryOptions({
    queryKey: ['audit-streams', calibrationId ?? 'newest'],
    queryFn: () => api(auditStreamListSchema, '/api/audit-streams', { query: { calibrationId } }),
    refetchInterval: ({ state }) => state.data?.items.some((stream) => stream.state === 'watching') && WATCH_MS,
  })

export function useAcknowledgeWithdrawal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (streamId: number) =>
      api(auditStreamSchema, `/api/audit-streams/${streamId}/acknowledge`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit-streams'] }),
  })
}
