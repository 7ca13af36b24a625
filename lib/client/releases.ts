// Releases: list, one release (polled while it is built), preview and create, and where its files are.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type CreateReleaseInput, type Release, releasePreviewSchema, releaseSchema } from '@/lib/core/domain/release'
import { api } from './api'

const releaseListSchema = z.object({ items: z.array(releaseSchema) })
const POLL_MS = 1500
const whileBuilding = (releases: readonly Release[]) => releases.some(({ state }) => state === 'building') && POLL_MS

export const releasesQuery = () =>
  queryOptions({
    queryKey: ['releases', 'list'],
    queryFn: () => api(releaseListSchema, '/api/releases'),
    refetchInterval: (query) => whileBuilding(query.state.data?.items ?? []),
  })

export const releaseQuery = (releaseId: number) =>
  queryOptions({
    queryKey: ['releases', 'detail', releaseId],
    queryFn: () => api(releaseSchema, `/api/releases/${releaseId}`),
    refetchInterval: (query) => whileBuilding(query.state.data ? [query.state.data] : []),
  })

export type ReleaseSwitches = Pick<CreateReleaseInput, 'includeUncertified' | 'includeSimulated'>

/** The counts a release with these switches would have; its version does not matter to them. */
export const releasePreviewQuery = (switches: ReleaseSwitches) =>
  queryOptions({
    queryKey: ['releases', 'preview', switches],
    queryFn: () =>
      api(releasePreviewSchema, '/api/releases/preview', { method: 'POST', body: { ...switches, version: 'preview' } }),
    staleTime: 0,
  })

export function useCreateRelease() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateReleaseInput) => api(releaseSchema, '/api/releases', { method: 'POST', body }),
    onSuccess: async (release) => {
      client.setQueryData(releaseQuery(release.id).queryKey, release)
      await client.invalidateQueries({ queryKey: ['releases', 'list'] })
      await client.invalidateQueries({ queryKey: ['overview'] })
    },
  })
}

export const releaseFileUrl = (releaseId: number, name: string) =>
  `/api/releases/${releaseId}/files/${encodeURIComponent(name)}`
