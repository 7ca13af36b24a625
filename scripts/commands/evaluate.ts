// evaluate: plays a model or the built-in policy through cases and says how well it did, with intervals.
import { createEvaluationSchema, evaluationModeSchema } from '@/lib/core/domain/evaluation'
import { personaSchema } from '@/lib/core/domain/tree'
import type { Context } from '@/lib/server/context'
import { createEvaluation } from '@/lib/server/evaluations/create-evaluation'
import { getEvaluation } from '@/lib/server/evaluations/get-evaluation'
import { listLeaderboard } from '@/lib/server/evaluations/list-leaderboard'
import { checkTarget } from '@/lib/server/files/check-target'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { queue } from '@/lib/server/jobs/queue'
import { findModel } from '@/lib/server/models/find-model'
import { parseInput } from '@/lib/server/parse-input'
import type { CommandArguments } from '../command-line/command-arguments'
import { type Command, type CommandCall, UsageError } from '../command-line/command'
import { describeEvaluation } from '../command-line/describe-evaluation'
import { budgetOptions, readBudget } from '../command-line/run-options'
import { withDatabase } from '../command-line/with-database'
import { workAndFollowRun } from '../command-line/work-and-follow-run'

const splits = ['held-out', 'train', 'any'] as const

export const command: Command = {
  summary: 'Plays a chat model or the built-in teacher through cases and measures it',
  options: {
    name: { value: 'N', help: 'a new name for the evaluation', required: true },
    teacher: { value: 'NAME', help: 'kg-policy, unless --model is given' },
    model: { value: 'NAME', help: 'the configured chat model that is measured' },
    judge: { value: 'NAME', help: 'the configured chat model that judges the diagnoses' },
    persona: { value: 'P', help: `of kg-policy: ${personaSchema.options.join(', ')} (plain)` },
    mode: {
      value: 'MODE',
      help: `${evaluationModeSchema.options.join(', ')}; may be given several times (free-turn)`,
      isMultiple: true,
    },
    split: { value: 'SPLIT', help: `${splits.join(', ')} (held-out)` },
    source: { value: 'S', help: 'cases of this source' },
    specialty: { value: 'S', help: 'cases of this specialty' },
    sample: { value: 'N', help: 'so many of the cases, drawn by the seed (all)' },
    turns: { value: 'N', help: 'turn limit of the free-turn mode, first and diagnosis included (8)' },
    temperature: { value: 'X', help: 'of the model, or of kg-policy (0)' },
    seed: { value: 'N', help: 'of sample, play and intervals (1)' },
    ...budgetOptions,
    json: { value: 'F', help: 'write the leaderboard there; - is the standard output' },
  },
  notes: 'Interrupted, it goes on in a worker, or with `runs --run N`. The table is written on the standard error.',
  run: (call) => withDatabase((ctx) => evaluate(ctx, call)),
}

async function evaluate(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const json = args.optional('json')
  if (json !== undefined) await checkTarget(json)
  await queue({ isWorker: true })
  const { evaluationId, runId } = await createEvaluation(ctx, await readWish(ctx, args))
  const { items, graph } = await getEvaluation(ctx, { evaluationId })
  reporter.note(`evaluation ${evaluationId}, run ${runId}: ${items} items under ${graph}`)
  try {
    await workAndFollowRun(ctx, reporter, runId)
  } finally {
    // Also where items failed: they are counted, and the figures are there.
    const evaluation = await getEvaluation(ctx, { evaluationId })
    for (const line of describeEvaluation(evaluation)) reporter.note(line)
    if (json !== undefined && evaluation.state === 'done') await writeBoard(ctx, json)
  }
}

async function writeBoard(ctx: Context, path: string): Promise<void> {
  const board = { format: 'medaction-leaderboard/1', ...(await listLeaderboard(ctx)) }
  await writeFileAtomically(path, (write) => write(`${JSON.stringify(board, null, 2)}\n`))
}

async function readWish(ctx: Context, args: CommandArguments) {
  const [model, judge] = [args.optional('model'), args.optional('judge')]
  if (model !== undefined && args.optional('teacher') !== undefined)
    throw new UsageError('--teacher or --model, not both')
  args.choice('teacher', ['kg-policy'], 'kg-policy')
  const idOf = async (name: string) => (await findModel(ctx, { name })).id
  const split = args.choice('split', splits, 'held-out')
  const modes = args.all('mode')
  const whole = { isInteger: true }
  return parseInput(createEvaluationSchema, {
    name: args.text('name'),
    ...(model === undefined ? {} : { teacher: 'model', modelId: await idOf(model) }),
    ...(judge === undefined ? {} : { judgeModelId: await idOf(judge) }),
    persona: args.choice('persona', personaSchema.options, 'plain'),
    ...(modes.length > 0 ? { modes } : {}),
    cases: {
      split: split === 'any' ? null : split,
      ...{ source: args.optional('source'), specialty: args.optional('specialty') },
      sample: args.optional('sample') === undefined ? null : args.number('sample', 1, { ...whole, min: 1 }),
    },
    turns: args.number('turns', 8, whole),
    temperature: args.number('temperature', 0),
    seed: args.number('seed', 1, whole),
    budget: readBudget(args),
  })
}
