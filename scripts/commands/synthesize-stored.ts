// synthesize on the database: a tree for every stored training case, grown here and stored.
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { personaSchema } from '@/lib/core/domain/tree'
import type { Context } from '@/lib/server/context'
import { getActiveGraph } from '@/lib/server/graphs/load-graph'
import { parseInput } from '@/lib/server/parse-input'
import { synthesizeTree } from '@/lib/server/trees/synthesize-tree'
import type { Command, CommandCall } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Grows a tree for every stored training case with the built-in teacher',
  options: {
    teacher: { value: 'NAME', help: 'kg-policy' },
    persona: { value: 'P', help: `${personaSchema.options.join(', ')} (plain)` },
    turns: { value: 'N', help: 'most turns of a trajectory (5)' },
    branch: { value: 'N', help: 'most children of a turn (3)' },
    trajectories: { value: 'N', help: 'trajectories aimed at per case (12)' },
    temperature: { value: 'X', help: 'how much chance enters the choice of tests (1)' },
    seed: { value: 'N', help: 'the same seed grows the same trees (1)' },
  },
  notes:
    'Interrupted, it goes on where it stopped; running it again changes nothing. With --graph and --cases it works on files alone.',
  run: (call) => withDatabase((ctx) => synthesizeStored(ctx, call)),
}

async function synthesizeStored(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const { caseIds: _all, ...options } = parseInput(synthesizeTreesSchema, {
    teacher: args.choice('teacher', ['kg-policy'], 'kg-policy'),
    persona: args.choice('persona', personaSchema.options, 'plain'),
    turns: args.number('turns', 5, { isInteger: true }),
    branch: args.number('branch', 3, { isInteger: true }),
    trajectories: args.number('trajectories', 12, { isInteger: true }),
    temperature: args.number('temperature', 1),
    seed: args.number('seed', 1, { isInteger: true }),
  })
  const { id: graphId } = await getActiveGraph(ctx.db)
  const cases = await ctx.db.case.findMany({ where: { split: 'train' }, select: { id: true }, orderBy: { id: 'asc' } })
  let created = 0
  for (const { id: caseId } of cases) {
    created += (await synthesizeTree(ctx, { caseId, graphId, options })).created
    reporter.count('cases')
  }
  reporter.note(`${created} trees grown, ${cases.length - created} unchanged`)
}
