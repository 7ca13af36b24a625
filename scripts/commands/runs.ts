// runs: lists runs, works and follows one, pauses, resumes, ends or retries it.
import { changeRunSchema, listRunsSchema, type RunDetail } from '@/lib/core/domain/run'
import type { Context } from '@/lib/server/context'
import { queue } from '@/lib/server/jobs/queue'
import { parseInput } from '@/lib/server/parse-input'
import { changeRun } from '@/lib/server/runs/change-run'
import { getRun } from '@/lib/server/runs/get-run'
import { listRuns } from '@/lib/server/runs/list-runs'
import type { CommandArguments } from '../command-line/command-arguments'
import { type Command, type CommandCall, UsageError } from '../command-line/command'
import { describeRun, runLine } from '../command-line/describe-run'
import { budgetOptions, changedBudget } from '../command-line/run-options'
import { withDatabase } from '../command-line/with-database'
import { workAndFollowRun } from '../command-line/work-and-follow-run'

const actions = changeRunSchema.shape.action.options

export const command: Command = {
  summary: 'Lists runs, or follows, pauses, resumes, ends or retries one',
  options: {
    run: { value: 'N', help: 'the run; alone it is worked here and followed' },
    pause: { help: 'pause it: nothing is lost' },
    resume: { help: 'go on with it, here and in every worker that is up' },
    cancel: { help: 'end it: what is done stays' },
    retry: { help: 'open its failed items anew, and go on' },
    ...budgetOptions,
  },
  notes: 'Without --run the newest runs are listed. A budget replaces the old one and goes with --resume or --retry.',
  run: (call) => withDatabase((ctx) => runs(ctx, call)),
}

async function runs(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const action = readAction(args)
  if (args.optional('run') === undefined) {
    if (action) throw new UsageError(`--${action} needs --run N`)
    return list(ctx)
  }
  const runId = args.number('run', 0, { min: 1, isInteger: true })
  const run = action ? await change(ctx, args, runId, action) : await getRun(ctx, { runId })
  const title = `run ${run.id}: ${run.kind} of ${run.items} items by ${run.model ?? run.teacher}`
  reporter.note(title)
  if (run.state === 'running') await workAndFollowRun(ctx, reporter, runId)
  else for (const line of describeRun(run)) reporter.note(line)
}

function readAction(args: CommandArguments): (typeof actions)[number] | undefined {
  const [action, ...more] = actions.filter((name) => args.has(name))
  if (more.length > 0) throw new UsageError(`one of ${actions.map((name) => `--${name}`).join(', ')}`)
  return action
}

async function change(
  ctx: Context,
  args: CommandArguments,
  runId: number,
  action: (typeof actions)[number],
): Promise<RunDetail> {
  await queue({ isWorker: action === 'resume' || action === 'retry' })
  const before = await getRun(ctx, { runId })
  return changeRun(ctx, parseInput(changeRunSchema, { runId, action, budget: changedBudget(args, before.budget) }))
}

async function list(ctx: Context): Promise<void> {
  const { items } = await listRuns(ctx, listRunsSchema.parse({ limit: 20 }))
  if (items.length === 0) process.stdout.write('no runs yet\n')
  for (const run of items) {
    const { id, kind, state, teacher, createdAt } = run
    process.stdout.write(`${id}  ${createdAt.slice(0, 16)}  ${kind} by ${teacher}, ${state}\n    ${runLine(run)}\n`)
  }
}
