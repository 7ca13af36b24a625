// Giving the open work of a round to people by name.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type AssignWorkInput,
  type ReassignWork,
  workAssignedSchema,
  workReassignedSchema,
} from '@/lib/core/domain/round-work'
import { api } from './api'

export function useReassignWork() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ roundId, ...body }: ReassignWork) =>
      api(workReassignedSchema, `/api/rounds/${roundId}/reassignment`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rounds'] }),
  })
}

export function useAssignWork() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ roundId, ...body }: AssignWorkInput & { roundId: number }) =>
      api(workAssignedSchema, `/api/rounds/${roundId}/assignments`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rounds'] }),
  })
}
