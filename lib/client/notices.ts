// The person's unread notices, and putting one away.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { noticeListSchema } from '@/lib/core/domain/notice'
import { api } from './api'

const LOOK_MS = 60_000

export const noticesQuery = () =>
  queryOptions({
    queryKey: ['notices'],
    queryFn: () => api(noticeListSchema, '/api/notices'),
    refetchInterval: LOOK_MS,
    refetchOnWindowFocus: 'always',
  })

export function useReadNotice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (noticeId: number) => api(noticeListSchema, `/api/notices/${noticeId}/read`, { method: 'POST' }),
    onSuccess: (left) => client.setQueryData(noticesQuery().queryKey, left),
  })
}
