// Stores a person's choice of the concept a term means, and scores anew what the choice touches.
import type { ChooseLink, Link } from '@/lib/core/domain/link'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { normalise } from '@/lib/core/graph/normalise'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraph } from '../graphs/load-graph'
import { inBatches } from '../in-batches'
import { enqueue, prepareQueue } from '../jobs/queue'

/** Append-only: a later choice for the same term stands in place of the earlier. Every scored tree is scored anew by a job. */
export async function chooseLink(ctx: Context, input: ChooseLink): Promise<Link> {
  allow(ctx.actor, 'link')
  const { id: graphId, graph, version } = await getActiveGraph(ctx.db)
  const { kind, label, conceptId } = input
  if (conceptId !== null && graph.concept(conceptId)?.kind !== kind) {
    throw new DomainError('invalid-input', `The graph ${version} holds no ${kind} "${conceptId}".`)
  }
  await prepareQueue()
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.link.create({
      data: { kind, label, term: normalise(label), conceptId, graphId, createdById: ctx.actor.id, createdAt: ctx.now },
    })
    await recordEvent(ctx, tx, { action: 'choose-link', subject: 'link', subjectId: row.id, detail: { ...input } })
    if (kind === 'disease' && conceptId !== null) await unflagMapped(tx, row.term)
    const trees = await tx.tree.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
    for (const batch of inBatches(trees, 200))
      await enqueue(tx, 'score-trees', { treeIds: batch.map((tree) => tree.id) })
    const { id, term, createdAt } = row
    return { id, kind, term, label, conceptId, createdAt: createdAt.toISOString() }
  })
}

/** A case whose diagnosis is mapped now no longer waits for it, however the case writes that term. */
async function unflagMapped(tx: Tx, term: string): Promise<void> {
  const waiting = await tx.case.findMany({
    where: { flags: { has: 'needs-mapping' } },
    select: { id: true, diagnosisLabel: true },
  })
  const ids = waiting.filter((row) => normalise(row.diagnosisLabel) === term).map((row) => row.id)
  await tx.$executeRaw`UPDATE cases SET flags = array_remove(flags, 'needs-mapping') WHERE id = ANY(${ids}::int[])`
}
