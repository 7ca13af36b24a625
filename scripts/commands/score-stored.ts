// score on the database: every stored tree under the active graph, links and filter.
import type { Context } from '@/lib/server/context'
import { getActiveGraph } from '@/lib/server/graphs/load-graph'
import { scoreTrees } from '@/lib/server/scores/score-trees'
import type { Command, CommandCall } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

const BATCH = 50

export const command: Command = {
  summary: 'Scores every stored tree under the active graph',
  options: {},
  notes:
    'Earlier scores stay; running it again changes nothing. With --graph, --cases and --trees it works on files alone.',
  run: (call) => withDatabase((ctx) => scoreStored(ctx, call)),
}

async function scoreStored(ctx: Context, { reporter }: CommandCall): Promise<void> {
  const { version } = await getActiveGraph(ctx.db)
  let scored = 0
  for (let after = 0; ; ) {
    const trees = await ctx.db.tree.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    const treeIds = trees.map((tree) => tree.id)
    after = treeIds.at(-1) ?? after
    if (treeIds.length === 0) break
    await ctx.db.$transaction((tx) => scoreTrees(ctx, tx, treeIds))
    scored += treeIds.length
    for (const _ of treeIds) reporter.count('trees')
  }
  reporter.note(`${scored} trees scored under ${version}`)
}
