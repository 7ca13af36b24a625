// Calibrations: list, one run, run and activate.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  activationSchema,
  calibrationDetailSchema,
  calibrationSummarySchema,
  type RunCalibrationInput,
} from '@/lib/core/domain/calibration-run'
import { api } from './api'

const calibrationListSchema = z.object({ items: z.array(calibrationSummarySchema) })

export const calibrationsQuery = () =>
  queryOptions({
    queryKey: ['calibrations', 'list'],
    queryFn: () => api(calibrationListSchema, '/api/calibrations'),
  })

export const calibrationQuery = (calibrationId: number) =>
  queryOptions({
    queryKey: ['calibrations', 'detail', calibrationId],
    queryFn: () => api(calibrationDetailSchema, `/api/calibrations/${calibrationId}`),
  })

export function useRunCalibration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RunCalibrationInput) =>
      api(calibrationDetailSchema, '/api/calibrations', { method: 'POST', body }),
    onSuccess: async (run) => {
      client.setQueryData(calibrationQuery(run.id).queryKey, run)
      await Promise.all(
        [['calibrations', 'list'], ['budgets']].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    },
  })
}

/** Puts a run in force; null puts the uncalibrated defaults back. Every decision may change, so everything is read anew. */
export function useActivateCalibration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (calibrationId: number | null) =>
      api(activationSchema, '/api/calibrations/activation', { method: 'POST', body: { calibrationId } }),
    onSuccess: () => client.invalidateQueries(),
  })
}
