// Configured models: list, add, change, try out; and those that may be chosen for a run. A key is sent, and never comes back.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type CreateModel,
  modelChoicesSchema,
  modelListSchema,
  modelSchema,
  modelTestSchema,
  type UpdateModel,
} from '@/lib/core/domain/model'
import { api } from './api'

export const modelsQuery = () =>
  queryOptions({ queryKey: ['models', 'list'], queryFn: () => api(modelListSchema, '/api/models') })

export const modelChoicesQuery = () =>
  queryOptions({ queryKey: ['models', 'choices'], queryFn: () => api(modelChoicesSchema, '/api/models/choices') })

function useChangeModels<Input, Output>(send: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: ['models'] }) })
}

export const useCreateModel = () =>
  useChangeModels((body: CreateModel) => api(modelSchema, '/api/models', { method: 'POST', body }))

export const useUpdateModel = () =>
  useChangeModels(({ modelId, ...body }: UpdateModel & { modelId: number }) =>
    api(modelSchema, `/api/models/${modelId}`, { method: 'PATCH', body }),
  )

export const useTestModel = () =>
  useMutation({
    mutationFn: (modelId: number) => api(modelTestSchema, `/api/models/${modelId}/test`, { method: 'POST', body: {} }),
  })
