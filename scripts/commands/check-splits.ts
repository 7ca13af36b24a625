// check-splits: near-duplicates that stand on both sides of the splits.
import { getSplitsSchema, type NearDuplicate, SIMILARITY_MIN } from '@/lib/core/domain/split'
import { DomainError } from '@/lib/core/errors'
import { findSplitDuplicates } from '@/lib/server/cases/find-split-duplicates'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Counts the cases of each source and split, and finds near-duplicates across the splits',
  options: {
    similarity: {
      value: 'S',
      help: `from where on two cases are near-duplicates, 0.1 to 1; ${SIMILARITY_MIN} unless given`,
    },
    all: { help: 'list near-duplicates on the same side too' },
  },
  notes:
    'Ends with exit code 1 where near-duplicates stand across the splits. At most 1000 pairs are listed; all are counted.',
  run: ({ args, reporter }) =>
    withDatabase(async (ctx) => {
      const similarity = args.number('similarity', SIMILARITY_MIN, { min: 0.1, max: 1 })
      const pairs = args.has('all') ? 'all' : 'across'
      const splits = await findSplitDuplicates(ctx, getSplitsSchema.parse({ similarity, pairs, limit: 1000 }))
      for (const { source, train, heldOut } of splits.counts)
        reporter.note(`${source}: ${train} train, ${heldOut} held out`)
      for (const pair of splits.duplicates) reporter.note(describePair(pair))
      reporter.note(`${splits.pairs} pairs of near-duplicates, ${splits.pairsAcross} of them across the splits`)
      if (splits.pairsAcross === 0) return
      throw new DomainError(
        'conflict',
        `${splits.pairsAcross} pairs of near-duplicates stand across the splits; move one case of each on /cases/splits, or run assign-splits.`,
      )
    }),
}

const describePair = ({ left, right, similarity, by }: NearDuplicate): string =>
  `${similarity.toFixed(2)} by ${by}: ${left.key} (${left.split}) and ${right.key} (${right.split})`
