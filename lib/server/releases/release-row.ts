// A release's row as the domain knows it.
import { manifestSchema, type Release } from '@/lib/core/domain/release'
import type { Prisma } from '@/lib/generated/prisma/client'

export const releaseSelect = {
  id: true,
  version: true,
  state: true,
  error: true,
  createdAt: true,
  readyAt: true,
  manifest: true,
  _count: { select: { items: true } },
} satisfies Prisma.ReleaseSelect

export function toRelease(row: Prisma.ReleaseGetPayload<{ select: typeof releaseSelect }>): Release {
  const { id, version, state, error, createdAt, readyAt, manifest, _count } = row
  return {
    id,
    version,
    state,
    error,
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
    items: _count.items,
    manifest: manifest === null ? null : manifestSchema.parse(manifest),
  }
}
