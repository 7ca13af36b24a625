// Tells a violated uniqueness constraint from every other database error.
import { Prisma } from '@/lib/generated/prisma/client'

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
