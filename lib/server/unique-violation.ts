// Tells a violated uniqueness constraint from every other database error.
import { z } from 'zod'
import { Prisma } from '@/lib/generated/prisma/client'

/** A raw statement's error carries the code of PostgreSQL itself. */
const rawSchema = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.literal('UniqueConstraintViolation') }) }),
})

export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || (error.code === 'P2010' && rawSchema.safeParse(error.meta).success)
}
