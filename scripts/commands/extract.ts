// extract: environments out of stored reports, by a chat model; what it answers is checked against the report.
import { createExtractionSchema } from '@/lib/core/domain/report'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '@/lib/server/context'
import { queue } from '@/lib/server/jobs/queue'
import { findModel } from '@/lib/server/models/find-model'
import { parseInput } from '@/lib/server/parse-input'
import { countDrafts } from '@/lib/server/reports/count-drafts'
import { createExtraction } from '@/lib/server/reports/create-extraction'
import type { Command, CommandCall } from '../command-line/command'
import { budgetOptions, readBudget } from '../command-line/run-options'
import { withDatabase } from '../command-line/with-database'
import { workAndFollowRun } from '../command-line/work-and-follow-run'

export const command: Command = {
  summary: 'Makes playable environments of stored reports with a chat model',
  options: {
    model: { value: 'NAME', help: 'the configured chat model', required: true },
    report: {
      value: 'KEY',
      help: 'this report; may be given several times (all without an environment)',
      isMultiple: true,
    },
    limit: { value: 'N', help: 'at most so many of those without an environment' },
    seed: { value: 'N', help: 'goes with each question (1)' },
    ...budgetOptions,
  },
  notes:
    'Nothing becomes a case by itself: environments wait on the page Reports for a person. Interrupted, it goes on in a worker, or with `runs --run N`.',
  run: (call) => withDatabase((ctx) => extract(ctx, call)),
}

async function extract(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  await queue({ isWorker: true })
  const { id: modelId } = await findModel(ctx, { name: args.text('model') })
  const wish = parseInput(createExtractionSchema, {
    ...{ modelId, reportIds: await findReports(ctx, args.all('report')), budget: readBudget(args) },
    limit: args.optional('limit') === undefined ? null : args.number('limit', 1, { min: 1, isInteger: true }),
    seed: args.number('seed', 1, { min: 0, isInteger: true }),
  })
  const { runId } = await createExtraction(ctx, createExtractionSchema.parse(wish))
  reporter.note(`run ${runId}`)
  try {
    await workAndFollowRun(ctx, reporter, runId)
  } finally {
    const { ready, held, problems } = await countDrafts(ctx, { runId })
    reporter.note(`${ready + held} environments: ${ready} ready to approve, ${held} held`)
    for (const { kind, action, count } of problems) reporter.note(`${count} × ${kind}, ${action}`)
  }
}

async function findReports(ctx: Context, keys: readonly string[]): Promise<number[]> {
  const rows = await ctx.db.report.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } })
  const known = new Set(rows.map(({ key }) => key))
  const missing = keys.filter((key) => !known.has(key))
  if (missing.length > 0) throw new DomainError('not-found', `There is no report ${missing.join(', ')}.`)
  return rows.map(({ id }) => id)
}
