// A person's row as the domain knows it.
import type { User } from '@/lib/core/domain/user'
import type { Prisma } from '@/lib/generated/prisma/client'

export const userSelect = {
  id: true,
  email: true,
  name: true,
  pseudonym: true,
  role: true,
  specialties: true,
  isDemo: true,
  isSimulated: true,
  disabledAt: true,
  createdAt: true,
} satisfies Prisma.UserSelect

export function toUser({ disabledAt, createdAt, ...row }: Prisma.UserGetPayload<{ select: typeof userSelect }>): User {
  return { ...row, isDisabled: disabledAt !== null, createdAt: createdAt.toISOString() }
}
