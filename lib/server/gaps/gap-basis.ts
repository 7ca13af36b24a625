// The version that new edges are added to, so that nobody's edges are left behind by somebody else's version.
import { nextRelease } from '@/lib/core/domain/gap-release'
import { graphVersion } from '@/lib/core/domain/graph'
import { DomainError } from '@/lib/core/errors'
import type { Db, Tx } from '../db'

type Version = { id: number; name: string; release: string }
/** `basis` is the last of the versions made from the active one by adding edges, the active one itself where there are none. */
export type Basis = { active: Version; basis: Version; pendingIds: number[]; nextRelease: string }

const select = { id: true, name: true, release: true } as const

/** Throws `missing-graph` before the first import. */
export async function loadBasis(db: Db | Tx): Promise<Basis> {
  const newest = await db.graphActivation.findFirst({ orderBy: { id: 'desc' }, select: { graph: { select } } })
  if (!newest) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
  const pending: Version[] = []
  const findNext = (basedOnId: number) => db.graph.findFirst({ where: { basedOnId }, orderBy: { id: 'desc' }, select })
  for (let next = await findNext(newest.graph.id); next; next = await findNext(next.id)) pending.push(next)
  const basis = pending.at(-1) ?? newest.graph
  const taken = await db.graph.findMany({ where: { name: basis.name }, select: { release: true } })
  return {
    active: newest.graph,
    basis,
    pendingIds: pending.map(({ id }) => id),
    nextRelease: nextRelease(
      basis.release,
      taken.map(({ release }) => release),
    ),
  }
}

/** Throws `conflict` where `basedOnId`, which the person looked at, is no longer what edges are added to. */
export function requireBasis({ basis }: Basis, basedOnId: number): void {
  if (basis.id === basedOnId) return
  throw new DomainError(
    'conflict',
    `The graph has changed since you looked: edges are now added to ${graphVersion(basis)}. Reload the gaps and look again.`,
  )
}
