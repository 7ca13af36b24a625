// Asks for trees to be scored: the run with its parts, and the jobs that work them, in one transaction.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { type createScoreRunSchema, type ScoreFilter, type ScoreRun } from '@/lib/core/domain/score-run'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { findActiveGraphId } from '../graphs/load-graph'
import { inBatches } from '../in-batches'
import { insertRows } from '../insert-rows'
import { enqueue, prepareQueue } from '../jobs/queue'
import { getScoreRun } from './get-score-run'

/** What one transaction scores: a second or so of work, and all that is lost where a worker dies. */
const TREES_PER_CHUNK = 250
/** Workers that may join a run; those that find nothing left go home. */
const JOBS_MAX = 8

/** Refused where no tree matches. Trees stored later are scored when they are stored. */
export async function createScoreRun(ctx: Context, input: z.output<typeof createScoreRunSchema>): Promise<ScoreRun> {
  allow(ctx.actor, 'score')
  const graphId = await requireGraph(ctx, input.graphId)
  const trees = await findTrees(ctx, input.filter, graphId)
  if (trees.length === 0) throw new DomainError('invalid-input', 'No tree matches; loosen the filter.')
  await prepareQueue()
  const runId = await ctx.db.$transaction(async (tx) => {
    const { filter } = input
    const row = await tx.scoreRun.create({
      data: { graphId, metricVersion: METRIC_VERSION, filter, createdById: ctx.actor.id, createdAt: ctx.now },
      select: { id: true },
    })
    const chunks = [...inBatches(trees, TREES_PER_CHUNK)].map((ids, ordinal) => {
      return { run_id: row.id, ordinal, tree_ids: ids, state: 'open', scored: 0, kept: 0 }
    })
    await insertRows(tx, 'score_chunks', chunks)
    for (let job = 0; job < Math.min(JOBS_MAX, chunks.length); job += 1)
      await enqueue(tx, 'score-run', { runId: row.id })
    const detail = { graphId, filter, trees: trees.length }
    await recordEvent(ctx, tx, { action: 'create-score-run', subject: 'score-run', subjectId: row.id, detail })
    return row.id
  })
  return getScoreRun(ctx, { runId })
}

async function requireGraph(ctx: Context, asked: number | undefined): Promise<number> {
  if (asked === undefined) {
    const active = await findActiveGraphId(ctx.db)
    if (active === null) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
    return active
  }
  const known = await ctx.db.graph.count({ where: { id: asked } })
  if (known === 0) throw new DomainError('not-found', `There is no graph ${asked}.`)
  return asked
}

async function findTrees(ctx: Context, filter: ScoreFilter, graphId: number): Promise<number[]> {
  const { specialty, caseId, reviewState, onlyUnscored } = filter
  const all = Prisma.sql`TRUE`
  const rows = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM trees t JOIN cases c ON c.id = t.case_id
    WHERE ${specialty === undefined ? all : Prisma.sql`c.specialty = ${specialty}`}
      AND ${caseId === undefined ? all : Prisma.sql`t.case_id = ${caseId}`}
      AND ${reviewState === undefined ? all : Prisma.sql`t.review_state = ${reviewState}::"TreeReviewState"`}
      AND ${onlyUnscored ? lacksScore(graphId) : all}
    ORDER BY t.id`
  return rows.map((row) => row.id)
}

const lacksScore = (graphId: number) => Prisma.sql`EXISTS (
  SELECT 1 FROM trajectories tr WHERE tr.tree_id = t.id AND NOT EXISTS (
    SELECT 1 FROM scores s WHERE s.trajectory_id = tr.id AND s.graph_id = ${graphId} AND s.metric_version = ${METRIC_VERSION}))`
