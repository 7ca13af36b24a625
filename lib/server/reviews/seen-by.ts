// Which turns of a tree a reviewer may see: the teacher's and their own edits, never anybody else's.
import type { Prisma } from '@/lib/generated/prisma/client'

export function seenBy({ treeId, reviewerId }: { treeId: number; reviewerId: number }): Prisma.TurnWhereInput {
  return { treeId, OR: [{ authorId: null }, { authorId: reviewerId }] }
}
