// People: list, create, change. A password comes back once, at creation or reset.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type CreateUser, createdUserSchema, type UpdateUser, userSchema } from '@/lib/core/domain/user'
import { api } from './api'

const userListSchema = z.object({ items: z.array(userSchema) })

export const peopleQuery = () =>
  queryOptions({ queryKey: ['users', 'list'], queryFn: () => api(userListSchema, '/api/users') })

export function useCreatePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateUser) => api(createdUserSchema, '/api/users', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  })
}

/** The answer's password is empty unless the change reset it. */
export function useUpdatePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UpdateUser) => api(createdUserSchema, '/api/users', { method: 'PATCH', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  })
}
