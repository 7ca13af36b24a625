// Releases: list, one release (polled while it is built), preview and create, and where its files are.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type CreateReleaseInput,
  exclusionSchema,
  type Release,
  releaseDiffSchema,
  releasePreviewSchema,
  releaseSchema,
} from '@/lib/core/domain/release'
import { api } from './api'
import { ProblemError } from './problem'

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

/** All files of a release as one archive. */
export const releaseArchiveUrl = (releaseId: number) => `/api/releases/${releaseId}/archive`

export const releaseDiffQuery = (releaseId: number) =>
  queryOptions({
    queryKey: ['releases', 'diff', releaseId],
    queryFn: () => api(releaseDiffSchema, `/api/releases/${releaseId}/diff`),
    staleTime: Number.POSITIVE_INFINITY,
  })

const excludedLineSchema = z.object({ id: z.string(), reason: exclusionSchema })
export const EXCLUDED_SHOWN = 2000

/** The first lines of excluded.jsonl: what follows them is not read. */
export const excludedQuery = (releaseId: number) =>
  queryOptions({
    queryKey: ['releases', 'excluded', releaseId],
    queryFn: async ({ signal }) =>
      (await readLines(releaseFileUrl(releaseId, 'excluded.jsonl'), EXCLUDED_SHOWN, signal)).map((line) =>
        excludedLineSchema.parse(JSON.parse(line)),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })

async function readLines(url: string, count: number, signal: AbortSignal): Promise<string[]> {
  const response = await fetch(url, { signal })
  if (!response.ok || !response.body) {
    const detail = 'The list could not be read. Download it as a file, or try again.'
    throw new ProblemError({ code: 'unreadable', title: 'Unexpected answer', status: response.status, detail })
  }
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  const lines: string[] = []
  for (let rest = ''; lines.length < count; ) {
    const { done, value } = await reader.read()
    const parts = (rest + (done ? '' : decoder.decode(value, { stream: true }))).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    if (done) break
  }
  await reader.cancel()
  return lines.slice(0, count)
}
