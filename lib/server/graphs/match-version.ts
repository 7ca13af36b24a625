// Compares a graph with what is stored under its name and release.
import { type Graph, graphVersion } from '@/lib/core/domain/graph'
import { DomainError } from '@/lib/core/errors'
import { mergeEdges } from '@/lib/core/graph/merge-edges'
import { contentHash } from '../content-hash'
import type { Db, Tx } from '../db'

/** `graph` as it is stored; `storedId` where it is already. */
export type MatchedVersion = { graph: Graph; version: string; sha256: string; storedId: number | null }

/** Throws `conflict` where the version is stored with other content. */
export async function matchVersion(db: Db | Tx, given: Graph): Promise<MatchedVersion> {
  const graph = { ...given, edges: mergeEdges(given.edges) }
  const version = graphVersion(graph)
  const sha256 = contentHash(graph)
  const { name, release } = graph
  const select = { id: true, sha256: true }
  const stored = await db.graph.findUnique({ where: { name_release: { name, release } }, select })
  if (stored && stored.sha256 !== sha256) {
    throw new DomainError(
      'conflict',
      `The graph ${version} is stored with other content; give the new content another release.`,
    )
  }
  return { graph, version, sha256, storedId: stored?.id ?? null }
}
