// Sets a gap aside, with a reason, or takes it up again; earlier choices stay.
import type { ChooseGap, GapChoice } from '@/lib/core/domain/gap'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { loadGraph } from '../graphs/load-graph'
import { loadBasis } from './gap-basis'

export async function chooseGap(ctx: Context, input: ChooseGap): Promise<GapChoice> {
  allow(ctx.actor, 'edit-graph')
  const { active } = await loadBasis(ctx.db)
  const graph = await loadGraph(ctx.db, active.id)
  const { diseaseId, findingId, kind, note } = input
  const isKnown = graph.concept(diseaseId)?.kind === 'disease' && graph.concept(findingId)?.kind === 'finding'
  if (!isKnown) {
    throw new DomainError('not-found', `The graph ${graph.version} holds no pair "${diseaseId}" and "${findingId}".`)
  }
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
