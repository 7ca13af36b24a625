// open-round: draws trees for review.
import { openRoundSchema } from '@/lib/core/domain/round'
import { openRound } from '@/lib/server/rounds/open-round'
import { parseInput } from '@/lib/server/parse-input'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Opens a review round: draws trees and queues them for physicians',
  options: {
    name: { value: 'NAME', help: 'what reviewers see', required: true },
    budget: { value: 'N', help: 'expected number of trees', required: true },
    'reviews-per-tree': { value: 'N', help: 'reviews wanted of each tree (1)' },
    'pi-min': { value: 'X', help: 'least inclusion probability (0.01)' },
    audit: { value: 'X', help: 'weight of every tree alike (1)' },
    boundary: { value: 'X', help: 'weight of trees close to the threshold (0)' },
    disagreement: { value: 'X', help: 'weight of trees on which filter and outcome part (0)' },
    seed: { value: 'N', help: 'the same seed draws the same trees (1)' },
  },
  run: async ({ args, reporter }) => {
    const policy = {
      audit: args.number('audit', 1),
      boundary: args.number('boundary', 0),
      disagreement: args.number('disagreement', 0),
    }
    const input = parseInput(openRoundSchema, {
      name: args.text('name'),
      budget: args.number('budget', 0, { isInteger: true }),
      reviewsPerTree: args.number('reviews-per-tree', 1, { isInteger: true }),
      piMin: args.number('pi-min', 0.01),
      seed: args.number('seed', 1, { isInteger: true }),
      policy,
    })
    const round = await withDatabase((ctx) => openRound(ctx, input))
    reporter.note(
      `round ${round.id} "${round.name}": ${round.drawn} of ${round.candidates} trees drawn, ${round.slots.open} reviews wanted`,
    )
  },
}
