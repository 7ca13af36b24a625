// Stores a person's choice of the concept a term means, and scores anew what the choice touches.
import { type Choice, type ChooseLink, type Link, NO_CHOICE, sameChoice } from '@/lib/core/domain/link'
import { allow } from '@/lib/core/domain/policy'
import type { TermStatus } from '@/lib/core/domain/term'
import { DomainError } from '@/lib/core/errors'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { normalise } from '@/lib/core/graph/normalise'
import { standOfTerms } from '@/lib/core/linking/stand-of-terms'
import { recordEvent } from '../audit/record-event'
import { refreshCaseFlags } from '../cases/refresh-case-flags'
import type { Context } from '../context'
import type { Tx } from '../db'
import { type ActiveGraph, findActiveGraphId, getActiveGraph } from '../graphs/load-graph'
import { prepareQueue } from '../jobs/queue'
import { changeFilterSoon } from '../scores/hold-filter'
import { storeScoreRun } from '../scores/store-score-run'
import { loadChoices } from './load-choices'
import { findTouchedTerms } from './touched-terms'

/** Long enough for a part of a score run to end, short enough for the person who waits and for those whose edits wait behind. */
const WAIT_MS = 20_000

/**
 * Append-only: a later choice for the same term stands in place of the earlier, and the same choice again changes nothing. The
 * trees whose scores depend on the term, and no others, are scored anew by a score run. Throws `conflict` where scores are being decided
 * anew for longer than `waitMs`.
 */
export async function chooseLink(ctx: Context, input: ChooseLink, waitMs = WAIT_MS): Promise<Link> {
  allow(ctx.actor, 'link')
  const active = await getActiveGraph(ctx.db)
  const { kind, label, conceptId, isWithdrawn = false } = input
  if (conceptId !== null && active.graph.concept(conceptId)?.kind !== kind)
    throw new DomainError('invalid-input', `The graph ${active.version} holds no ${kind} "${conceptId}".`)
  const term = normalise(label)
  if (term === '')
    throw new DomainError('invalid-input', `"${label}" has no Latin letter or digit, by which a choice would be found.`)
  const choice = { conceptId, isWithdrawn }
  await prepareQueue()
  return ctx.db.$transaction(async (tx) => {
    // Choices are made one after the other and never while trees are scored: none is missed, and their ids grow in order.
    await changeFilterSoon(tx, waitMs)
    await requireStillActive(tx, active)
    const standing = await tx.link.findFirst({ where: { kind, term }, orderBy: { id: 'desc' } })
    const before: Choice = standing ?? NO_CHOICE
    if (sameChoice(before, choice)) {
      const row = standing ?? { id: null, createdAt: null, kind, term, label, ...choice }
      const status = statusOf(active.graph, row, (await loadChoices(tx)).choices)
      return toLink(row, before, { status, trees: 0, runId: null })
    }
    const row = await tx.link.create({
      data: { kind, label, term, ...choice, graphId: active.id, createdById: ctx.actor.id, createdAt: ctx.now },
    })
    await recordEvent(ctx, tx, { action: 'choose-link', subject: 'link', subjectId: row.id, detail: { ...input } })
    const termIds = await findTouchedTerms(tx, active.graph, { kind, term })
    const { choices } = await loadChoices(tx)
    if (kind === 'disease') await refreshCaseFlags(tx, { graph: active.graph, choices }, termIds)
    const status = statusOf(active.graph, row, choices)
    return toLink(row, before, { status, ...(await scoreAnew(ctx, tx, { graphId: active.id, label, termIds })) })
  })
}

/** The concept was looked for in the graph that was active before the lock was taken. */
async function requireStillActive(tx: Tx, { id, version }: ActiveGraph): Promise<void> {
  if ((await findActiveGraphId(tx)) !== id)
    throw new DomainError('conflict', `${version} is no longer the active graph; look at the term again.`)
}

type Row = Choice &
  Pick<Link, 'kind' | 'term' | 'label'> &
  ({ id: number; createdAt: Date } | { id: null; createdAt: null })
type Scoring = Pick<Link, 'trees' | 'runId'>

function statusOf(graph: MedicalGraph, { kind, term, label }: Row, choices: LinkChoices): TermStatus {
  const [stand] = standOfTerms(graph, [{ id: 0, concept: '', kind, term, label }], choices)
  return stand?.status ?? 'unmapped'
}

function toLink(row: Row, { conceptId, isWithdrawn }: Choice, follows: Scoring & Pick<Link, 'status'>): Link {
  const { id, kind, term, label, createdAt } = row
  const link = { id, kind, term, label, conceptId: row.conceptId, isWithdrawn: row.isWithdrawn }
  return { ...link, createdAt: createdAt?.toISOString() ?? null, before: { conceptId, isWithdrawn }, ...follows }
}

type Touched = { graphId: number; label: string; termIds: number[] }

/** A score run for the trees that hold one of the terms; how many there are. */
async function scoreAnew(ctx: Context, tx: Tx, { graphId, label, termIds }: Touched): Promise<Scoring> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT tree_id AS id FROM tree_terms WHERE term_id = ANY(${termIds}::int[]) ORDER BY id`
  const treeIds = rows.map(({ id }) => id)
  if (treeIds.length === 0) return { trees: 0, runId: null }
  const runId = await storeScoreRun(ctx, tx, { graphId, filter: { onlyUnscored: false, term: label }, treeIds })
  return { trees: treeIds.length, runId }
}
