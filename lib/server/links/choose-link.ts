// Stores a person's choice of the concept a term means, and scores anew what the choice touches.
import { type Choice, type ChooseLink, type Link, NO_CHOICE, sameChoice } from '@/lib/core/domain/link'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { linkTerm } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { normalise } from '@/lib/core/graph/normalise'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraph } from '../graphs/load-graph'
import { inBatches } from '../in-batches'
import { enqueue, prepareQueue } from '../jobs/queue'
import { changeFilter } from '../scores/hold-filter'
import { loadChoices } from './load-choices'
import { findTouchedTerms } from './touched-terms'

/**
 * Append-only: a later choice for the same term stands in place of the earlier, and the same choice again changes nothing. The
 * trees whose scores depend on the term, and no others, are scored anew by jobs.
 */
export async function chooseLink(ctx: Context, input: ChooseLink): Promise<Link> {
  allow(ctx.actor, 'link')
  const { id: graphId, graph, version } = await getActiveGraph(ctx.db)
  const { kind, label, conceptId, isWithdrawn = false } = input
  if (conceptId !== null && graph.concept(conceptId)?.kind !== kind)
    throw new DomainError('invalid-input', `The graph ${version} holds no ${kind} "${conceptId}".`)
  const term = normalise(label)
  if (term === '')
    throw new DomainError('invalid-input', `"${label}" has no Latin letter or digit, by which a choice would be found.`)
  const choice = { conceptId, isWithdrawn }
  await prepareQueue()
  return ctx.db.$transaction(async (tx) => {
    // Choices are made one after the other and never while trees are scored: none is missed, and their ids grow in order.
    await changeFilter(tx)
    const standing = await tx.link.findFirst({ where: { kind, term }, orderBy: { id: 'desc' } })
    const before: Choice = standing ?? NO_CHOICE
    if (standing && sameChoice(before, choice)) return toLink(standing, before, 0)
    const row = await tx.link.create({
      data: { kind, label, term, ...choice, graphId, createdById: ctx.actor.id, createdAt: ctx.now },
    })
    await recordEvent(ctx, tx, { action: 'choose-link', subject: 'link', subjectId: row.id, detail: { ...input } })
    const termIds = await findTouchedTerms(tx, graph, { kind, term })
    if (kind === 'disease') await flagCases(tx, graph, { label, termIds })
    return toLink(row, before, await scoreAnew(tx, termIds))
  })
}

type Row = Choice & Pick<Link, 'id' | 'kind' | 'term' | 'label'> & { createdAt: Date }

function toLink(row: Row, { conceptId, isWithdrawn }: Choice, trees: number): Link {
  const { id, kind, term, label, createdAt } = row
  const link = { id, kind, term, label, conceptId: row.conceptId, isWithdrawn: row.isWithdrawn }
  return { ...link, createdAt: createdAt.toISOString(), before: { conceptId, isWithdrawn }, trees }
}

/** Puts the trees that hold one of the terms on the queue; how many there are. */
async function scoreAnew(tx: Tx, termIds: number[]): Promise<number> {
  const trees = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT tree_id AS id FROM tree_terms WHERE term_id = ANY(${termIds}::int[]) ORDER BY id`
  for (const batch of inBatches(trees, 200)) await enqueue(tx, 'score-trees', { treeIds: batch.map(({ id }) => id) })
  return trees.length
}

/** A case whose diagnosis links no longer waits to be mapped; one whose diagnosis no longer links waits again. */
async function flagCases(tx: Tx, graph: MedicalGraph, of: { label: string; termIds: number[] }): Promise<void> {
  const { choices } = await loadChoices(tx)
  const isLinked = linkTerm(graph, 'disease', { label: of.label }, choices).status === 'linked'
  if (isLinked)
    await tx.$executeRaw`
      UPDATE cases SET flags = array_remove(flags, 'needs-mapping')
      WHERE 'needs-mapping' = ANY(flags) AND id IN (SELECT case_id FROM case_terms WHERE term_id = ANY(${of.termIds}::int[]))`
  else
    await tx.$executeRaw`
      UPDATE cases SET flags = array_append(flags, 'needs-mapping')
      WHERE 'needs-mapping' <> ALL(flags) AND id IN (SELECT case_id FROM case_terms WHERE term_id = ANY(${of.termIds}::int[]))`
}
