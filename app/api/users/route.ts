// People and their accounts.
import { z } from 'zod'
import { createdUserSchema, createUserSchema, updateUserSchema, userSchema } from '@/lib/core/domain/user'
import { route } from '@/lib/server/http'
import { createUser } from '@/lib/server/users/create-user'
import { listUsers } from '@/lib/server/users/list-users'
import { updateUser } from '@/lib/server/users/update-user'

export const GET = route({ input: z.object({}), output: z.object({ items: z.array(userSchema) }) }, listUsers)
export const POST = route({ input: createUserSchema, output: createdUserSchema }, createUser)
export const PATCH = route({ input: updateUserSchema, output: createdUserSchema }, updateUser)
