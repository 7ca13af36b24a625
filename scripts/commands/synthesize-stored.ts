// synthesize on the database: a run that grows trees of stored cases, worked here and by every worker that is up.
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { personaSchema } from '@/lib/core/domain/tree'
import type { Context } from '@/lib/server/context'
import { getActiveGraph } from '@/lib/server/graphs/load-graph'
import { queue } from '@/lib/server/jobs/queue'
import { parseInput } from '@/lib/server/parse-input'
import { findModel } from '@/lib/server/models/find-model'
import { changeRun } from '@/lib/server/runs/change-run'
import { findUnfinishedRun } from '@/lib/server/runs/find-unfinished-run'
import { findCaseIds } from '@/lib/server/cases/find-case-ids'
import { synthesizeTrees } from '@/lib/server/trees/synthesize-trees'
import type { CommandArguments } from '../command-line/command-arguments'
import { type Command, type CommandCall, UsageError } from '../command-line/command'
import { budgetOptions, readBudget } from '../command-line/run-options'
import { withDatabase } from '../command-line/with-database'
import { workAndFollowRun } from '../command-line/work-and-follow-run'

export const command: Command = {
  summary: 'Grows trees of stored training cases, with the built-in teacher or a chat model',
  options: {
    teacher: { value: 'NAME', help: 'kg-policy, unless --model is given' },
    model: { value: 'NAME', help: 'the configured chat model that plays' },
    case: { value: 'KEY', help: 'this case; may be given several times (all training cases)', isMultiple: true },
    'trees-per-case': { value: 'N', help: 'trees of one case, which differ by their seed (1)' },
    persona: { value: 'P', help: `of kg-policy: ${personaSchema.options.join(', ')} (plain)` },
    turns: { value: 'N', help: 'most turns of a trajectory (5)' },
    branch: { value: 'N', help: 'most children of a turn (3)' },
    trajectories: { value: 'N', help: 'trajectories aimed at per tree (12)' },
    temperature: { value: 'X', help: 'how much chance enters the choice of tests (1)' },
    seed: { value: 'N', help: 'the same seed grows the same trees (1)' },
    ...budgetOptions,
  },
  notes:
    'Interrupted, it goes on where it stopped, here or in a worker; running it again changes nothing. With --graph and --cases it works on files alone.',
  run: (call) => withDatabase((ctx) => synthesizeStored(ctx, call)),
}

async function synthesizeStored(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  await queue({ isWorker: true })
  const { caseIds, ...options } = await readWish(ctx, args)
  const { id: graphId } = await getActiveGraph(ctx.db)
  const wish = { kind: 'synthesis' as const, graphId, options, caseIds }
  const unfinished = await findUnfinishedRun(ctx, wish)
  if (unfinished !== null) {
    const hasBudget = options.budget.usd !== null || options.budget.tokens !== null
    await changeRun(ctx, { runId: unfinished, action: 'resume', budget: hasBudget ? options.budget : undefined })
  }
  const runId = unfinished ?? (await synthesizeTrees(ctx, { caseIds, ...options })).runId
  reporter.note(`run ${runId}${unfinished === null ? '' : ', begun before'}: ${caseIds.length} cases`)
  await workAndFollowRun(ctx, reporter, runId)
}

async function readWish(ctx: Context, args: CommandArguments) {
  const model = args.optional('model')
  if (model !== undefined && args.optional('teacher') !== undefined)
    throw new UsageError('--teacher or --model, not both')
  args.choice('teacher', ['kg-policy'], 'kg-policy')
  const whole = { isInteger: true }
  return parseInput(synthesizeTreesSchema, {
    ...(model === undefined ? {} : { teacher: 'model', modelId: (await findModel(ctx, { name: model })).id }),
    caseIds: await findCaseIds(ctx, args.all('case')),
    treesPerCase: args.number('trees-per-case', 1, whole),
    persona: args.choice('persona', personaSchema.options, 'plain'),
    turns: args.number('turns', 5, whole),
    branch: args.number('branch', 3, whole),
    trajectories: args.number('trajectories', 12, whole),
    temperature: args.number('temperature', 1),
    seed: args.number('seed', 1, whole),
    budget: readBudget(args),
  })
}
