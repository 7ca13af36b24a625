// Adds the edges of chosen gaps in a new version of the graph, on the word of physicians' verdicts.
import type { AddedGapEdges, AddGapEdges } from '@/lib/core/domain/gap'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { ACTIVATE_MS } from '../graphs/activate-graph'
import { importGraphIn } from '../graphs/import-graph'
import { insertRows } from '../insert-rows'
import { type Basis, loadBasis, requireBasis } from './gap-basis'
import { readSourceGraph } from './read-source-graph'
import { widenGraph } from './widen-graph'

/** Version, choices and audit rows stand together or not at all. Throws `conflict` where the basis or the release's name is no longer free. */
export async function addGapEdges(ctx: Context, input: AddGapEdges): Promise<AddedGapEdges> {
  allow(ctx.actor, 'edit-graph')
  return ctx.db.$transaction(
    async (tx) => {
      // Of two people at once the second sees the first one's version, and is told so.
      await takeLock(tx, 'import-graph')
      const basis = await loadBasis(tx)
      requireBasis(basis, input.basedOnId)
      await requireFree(tx, basis, input.release)
      const graph = widenGraph({ ...(await readSourceGraph(tx, basis.basis.id)), release: input.release }, input.edges)
      const stored = await importGraphIn(ctx, tx, { graph, activate: input.activate, basedOnId: basis.basis.id })
      await storeChoices(ctx, tx, input, stored.id)
      const { id: graphId, version, isActive } = stored
      return { graphId, version, edges: input.edges.length, isActive }
    },
    { timeout: ACTIVATE_MS },
  )
}

async function requireFree(tx: Tx, { basis: { name } }: Basis, release: string): Promise<void> {
  if ((await tx.graph.count({ where: { name, release } })) === 0) return
  throw new DomainError('conflict', `There is a graph ${name}@${release} already; give the new version another name.`)
}

async function storeChoices(ctx: Context, tx: Tx, { edges, note }: AddGapEdges, graphId: number): Promise<void> {
  const rows = edges.map(({ diseaseId, findingId, frequency }) => ({
    ...{ graph_id: graphId, disease_id: diseaseId, finding_id: findingId, kind: 'added', frequency, note },
    ...{ created_by_id: ctx.actor.id, created_at: ctx.now },
  }))
  await insertRows(tx, 'gap_choices', rows)
  await recordEvent(ctx, tx, { action: 'add-gap-edges', subject: 'graph', subjectId: graphId, detail: { edges, note } })
}
