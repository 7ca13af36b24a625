// Comment rows as the domain knows them; turns are named by their key.
import type { Comment } from '@/lib/core/domain/comment'

export const commentSelect = {
  key: true,
  text: true,
  createdAt: true,
  withdrawnAt: true,
  turn: { select: { key: true } },
} as const

type Row = { key: string; text: string; createdAt: Date; withdrawnAt: Date | null; turn: { key: string } }

export function toComment({ key, text, createdAt, withdrawnAt, turn }: Row): Comment {
  return {
    ...{ key, text, turnId: turn.key },
    createdAt: createdAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}
