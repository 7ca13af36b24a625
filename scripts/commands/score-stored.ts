// score on the database: a score run over stored trees, worked here and by every worker that is up.
import { setTimeout as pause } from 'node:timers/promises'
import { createScoreRunSchema, type ScoreRun } from '@/lib/core/domain/score-run'
import { treeReviewStateSchema } from '@/lib/core/domain/tree-list'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '@/lib/server/context'
import { createScoreRun } from '@/lib/server/scores/create-score-run'
import { getScoreRun } from '@/lib/server/scores/get-score-run'
import { resumeScoreRun } from '@/lib/server/scores/resume-score-run'
import { workScoreRun } from '@/lib/server/scores/work-score-run'
import type { CommandArguments } from '../command-line/command-arguments'
import type { Command, CommandCall } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

const POLL_MS = 500

export const command: Command = {
  summary: 'Scores stored trees: a run over all of them, or over those that the options name',
  options: {
    specialty: { value: 'S', help: 'trees of cases of this specialty' },
    'review-state': { value: 'STATE', help: treeReviewStateSchema.options.join(', ') },
    'only-unscored': { help: 'trees with a trajectory that has no score under the graph and metric version' },
    'graph-version': {
      value: 'NAME@RELEASE',
      help: 'another graph than the active one; its scores stand beside the current ones',
    },
    run: { value: 'N', help: 'go on with score run N' },
  },
  notes:
    'Earlier scores stay; running it again changes nothing. Workers help. Stopped half-way, the run goes on in the workers, or with --run. ' +
    'With --graph, --cases and --trees it works on files alone.',
  run: (call) => withDatabase((ctx) => scoreStored(ctx, call)),
}

async function scoreStored(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const run =
    args.optional('run') === undefined
      ? await create(ctx, args)
      : await goOn(ctx, args.number('run', 0, { min: 1, isInteger: true }))
  reporter.note(`score run ${run.id}: ${run.trees} trees under ${run.graph}`)
  await workScoreRun(ctx, { runId: run.id }, ({ trees }) => {
    for (let tree = 0; tree < trees; tree += 1) reporter.count('trees')
  })
  const ended = await waitForEnd(ctx, run.id)
  const { state, treesDone, trees, scored, kept, failures } = ended
  reporter.note(
    `${state}: ${treesDone} of ${trees} trees; ${scored} trajectories scored, ${kept} had this score already`,
  )
  if (ended.error) throw new DomainError('conflict', ended.error)
  if (failures.length === 0) return
  const defects = failures.map(({ part, error }) => ({ pointer: `part ${part}`, detail: error }))
  throw new DomainError(
    'conflict',
    `Parts of score run ${run.id} failed; mend the cause and go on with --run ${run.id}.`,
    { defects },
  )
}

async function create(ctx: Context, args: CommandArguments): Promise<ScoreRun> {
  const reviewState = args.optional('review-state')
  const filter = {
    specialty: args.optional('specialty'),
    reviewState: reviewState === undefined ? undefined : args.choice('review-state', treeReviewStateSchema.options),
    onlyUnscored: args.has('only-unscored'),
  }
  const graphId = await findGraph(ctx, args.optional('graph-version'))
  return createScoreRun(ctx, createScoreRunSchema.parse({ filter, graphId }))
}

async function goOn(ctx: Context, runId: number): Promise<ScoreRun> {
  const run = await getScoreRun(ctx, { runId })
  return run.state === 'running' || run.state === 'done' ? run : resumeScoreRun(ctx, { runId })
}

async function findGraph(ctx: Context, version: string | undefined): Promise<number | undefined> {
  if (version === undefined) return undefined
  const at = version.lastIndexOf('@')
  const [name, release] = [version.slice(0, Math.max(at, 0)), version.slice(at + 1)]
  const row = await ctx.db.graph.findUnique({ where: { name_release: { name, release } }, select: { id: true } })
  if (!row) throw new DomainError('not-found', `There is no graph ${version}.`)
  return row.id
}

/** Workers may still be at parts of the run when nothing is left to take up. */
async function waitForEnd(ctx: Context, runId: number): Promise<ScoreRun> {
  for (;;) {
    const run = await getScoreRun(ctx, { runId })
    if (run.state !== 'running') return run
    await pause(POLL_MS)
  }
}
