// Calibrations: list, one run with its curves, labels and readers, two side by side, run, preview and activate.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { activationsPageSchema } from '@/lib/core/domain/calibration-activation'
import { calibrationComparisonSchema } from '@/lib/core/domain/calibration-comparison'
import { calibrationReadersSchema } from '@/lib/core/domain/calibration-readers'
import {
  type ActivateCalibrationInput,
  activationSchema,
  calibrationDetailSchema,
  calibrationSummarySchema,
  type RunCalibrationInput,
} from '@/lib/core/domain/calibration-run'
import { type ChangesPage, decisionEffectSchema } from '@/lib/core/domain/decision-effect'
import { excludedPageSchema, type ListExcluded } from '@/lib/core/domain/excluded-row'
import {
  calibrationCurvesSchema,
  calibrationPlaneSchema,
  labelledPageSchema,
  type ListLabelled,
} from '@/lib/core/domain/labelled-trajectory'
import { api } from './api'

const calibrationListSchema = z.object({ items: z.array(calibrationSummarySchema) })
const list = ['calibrations', 'list'] as const

export const calibrationsQuery = () =>
  queryOptions({
    queryKey: list,
    queryFn: () => api(calibrationListSchema, '/api/calibrations'),
  })

export const calibrationQuery = (calibrationId: number) =>
  queryOptions({
    queryKey: ['calibrations', 'detail', calibrationId],
    queryFn: () => api(calibrationDetailSchema, `/api/calibrations/${calibrationId}`),
  })

/** A run never changes, so what is derived of it alone is asked for once. */
const derived = <Schema extends z.ZodType>(schema: Schema, calibrationId: number, part: string) =>
  queryOptions({
    queryKey: ['calibrations', part, calibrationId],
    queryFn: () => api(schema, `/api/calibrations/${calibrationId}/${part}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const curvesQuery = (calibrationId: number) => derived(calibrationCurvesSchema, calibrationId, 'curves')
export const planeQuery = (calibrationId: number) => derived(calibrationPlaneSchema, calibrationId, 'plane')
export const readersQuery = (calibrationId: number) => derived(calibrationReadersSchema, calibrationId, 'readers')

export const labelledQuery = ({ calibrationId, ...filter }: ListLabelled) =>
  queryOptions({
    queryKey: ['calibrations', 'labels', calibrationId, filter],
    queryFn: () => api(labelledPageSchema, `/api/calibrations/${calibrationId}/labels`, { query: filter }),
    placeholderData: keepPreviousData,
  })

export const excludedQuery = ({ calibrationId, ...filter }: ListExcluded) =>
  queryOptions({
    queryKey: ['calibrations', 'exclusions', calibrationId, filter],
    queryFn: () => api(excludedPageSchema, `/api/calibrations/${calibrationId}/exclusions`, { query: filter }),
    placeholderData: keepPreviousData,
  })

export const activationsQuery = (cursor?: number) =>
  queryOptions({
    queryKey: ['calibrations', 'activations', cursor],
    queryFn: () => api(activationsPageSchema, '/api/calibrations/activations', { query: { cursor, limit: 20 } }),
    placeholderData: keepPreviousData,
  })

const decisionsQuery = (path: string, query: ChangesPage & { a?: number; b?: number }) =>
  queryOptions({
    queryKey: ['calibrations', 'decisions', path, query],
    queryFn: () => api(decisionEffectSchema, path, { query }),
    placeholderData: keepPreviousData,
  })

/** What putting a run, or the defaults (null), in force would change now. */
export const effectQuery = (calibrationId: number | null, page: ChangesPage) =>
  decisionsQuery(`/api/calibrations/${calibrationId ?? 'defaults'}/effect`, page)

export const comparedDecisionsQuery = (a: number, b: number, page: ChangesPage) =>
  decisionsQuery('/api/calibrations/comparison/decisions', { a, b, ...page })

export const comparisonQuery = (a: number, b: number) =>
  queryOptions({
    queryKey: ['calibrations', 'comparison', a, b],
    queryFn: () => api(calibrationComparisonSchema, '/api/calibrations/comparison', { query: { a, b } }),
  })

export function useRunCalibration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RunCalibrationInput) =>
      api(calibrationDetailSchema, '/api/calibrations', { method: 'POST', body }),
    onSuccess: async (run) => {
      client.setQueryData(calibrationQuery(run.id).queryKey, run)
      await client.invalidateQueries({ queryKey: list })
    },
  })
}

/** Puts a run in force; null puts the uncalibrated defaults back. Every decision may change, so everything is read anew. */
export function useActivateCalibration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ActivateCalibrationInput) =>
      api(activationSchema, '/api/calibrations/activation', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(),
  })
}
