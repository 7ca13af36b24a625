// People: their role, specialties and the pseudonym that stands for them wherever names must not show.
import { z } from 'zod'
import { rowIdSchema } from './row-id'

export const roleSchema = z.enum(['physician', 'adjudicator', 'researcher', 'admin'])
export type Role = z.infer<typeof roleSchema>

/** Who acts: a signed-in person, or the system itself (CLI, job, demo seed), which acts with a role's rights and no id. */
export const actorSchema = z.object({ id: z.number().int().nullable(), role: roleSchema, name: z.string() })
export type Actor = z.infer<typeof actorSchema>

export const userSchema = z.object({
  id: z.number().int(),
  email: z.string(),
  name: z.string(),
  pseudonym: z.string(),
  role: roleSchema,
  specialties: z.array(z.string()),
  isDemo: z.boolean(),
  isSimulated: z.boolean(),
  isDisabled: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type User = z.infer<typeof userSchema>

export const createUserSchema = z.object({
  email: z
    .email()
    .max(320)
    .transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).max(200),
  role: roleSchema,
  specialties: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
})
export type CreateUser = z.input<typeof createUserSchema>

/** A new account with the password made for it, shown this once. */
export const createdUserSchema = z.object({ user: userSchema, password: z.string() })
export type CreatedUser = z.infer<typeof createdUserSchema>

export const updateUserSchema = z.object({
  id: rowIdSchema,
  role: roleSchema.optional(),
  specialties: z.array(z.string().trim().min(1).max(100)).max(50).optional(),
  isDisabled: z.boolean().optional(),
  resetPassword: z.boolean().default(false),
})
export type UpdateUser = z.input<typeof updateUserSchema>
