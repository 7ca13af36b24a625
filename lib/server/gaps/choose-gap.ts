// Sets a gap aside, with a reason, or takes it up again; earlier choices stay.
import type { ChooseGap, GapChoice } from '@/lib/core/domain/gap'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { loadGraph } from '../graphs/load-graph'
import { loadBasis } from './gap-basis'

/** Throws `conflict` while the edge of the pair stands in a version that waits to be made active: there is nothing to choose then. */
export async function chooseGap(ctx: Context, input: ChooseGap): Promise<GapChoice> {
  allow(ctx.actor, 'edit-graph')
  const { active, pendingIds } = await loadBasis(ctx.db)
  const graph = await loadGraph(ctx.db, active.id)
  const { diseaseId, findingId, kind, note } = input
  const isKnown = graph.concept(diseaseId)?.kind === 'disease' && graph.concept(findingId)?.kind === 'finding'
  if (!isKnown) {
    throw new DomainError('not-found', `The graph ${graph.version} holds no pair "${diseaseId}" and "${findingId}".`)
  }
  await requireNotWaiting(ctx, input, pendingIds)
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.gapChoice.create({
      data: { ...input, graphId: active.id, createdById: ctx.actor.id, createdAt: ctx.now },
    })
    const detail = { diseaseId, findingId, note }
    await recordEvent(ctx, tx, { action: `${kind}-gap`, subject: 'gap', subjectId: row.id, detail })
    const by = ctx.actor.name
    return { kind, graph: graphVersion(active), frequency: null, note, by, createdAt: row.createdAt.toISOString() }
  })
}

async function requireNotWaiting({ db }: Context, { diseaseId, findingId }: ChooseGap, pendingIds: number[]) {
  const waiting = await db.gapChoice.findFirst({
    where: { diseaseId, findingId, kind: 'added', graphId: { in: pendingIds } },
    select: { graph: { select: { name: true, release: true } } },
  })
  if (!waiting) return
  throw new DomainError(
    'conflict',
    `The edge of this pair stands in ${graphVersion(waiting.graph)}, which waits to be made active. Make a version active that holds it, or one from elsewhere that does not; until then the pair counts as added.`,
  )
}
