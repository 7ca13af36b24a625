// open-round: draws trees for review, or says what it would draw.
import { readFileSync } from 'node:fs'
import { openRoundSchema } from '@/lib/core/domain/round'
import type { RoundPreview } from '@/lib/core/domain/round-preview'
import { openRound } from '@/lib/server/rounds/open-round'
import { previewRound } from '@/lib/server/rounds/preview-round'
import { parseInput } from '@/lib/server/parse-input'
import type { Command } from '../command-line/command'
import type { CommandArguments } from '../command-line/command-arguments'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Opens a review round: draws trees and queues them for physicians',
  options: {
    name: { value: 'NAME', help: 'what reviewers see', required: true },
    budget: { value: 'N', help: 'expected number of trees', required: true },
    specialty: { value: 'S', help: 'only trees of such cases; may be repeated', isMultiple: true },
    outcome: { value: 'O', help: 'only trees with a trajectory of this outcome; may be repeated', isMultiple: true },
    teacher: { value: 'T', help: 'only trees of this teacher; may be repeated', isMultiple: true },
    source: { value: 'S', help: 'only trees of cases of this source; may be repeated', isMultiple: true },
    'tree-id': { value: 'N', help: 'only these trees; may be repeated', isMultiple: true },
    text: { value: 'WORDS', help: 'only where the title or key of the case, or the key of the tree, holds them' },
    'include-reviewed': { help: 'trees that were drawn before too' },
    'reviews-per-tree': { value: 'N', help: 'reviews wanted of each tree (1)' },
    'reviews-in': { value: 'S=N', help: 'another number for a specialty; may be repeated', isMultiple: true },
    raise: { help: 'one reader more where readers disagree' },
    'pi-min': { value: 'X', help: 'least inclusion probability (0.01)' },
    audit: { value: 'X', help: 'weight of every tree alike (1)' },
    boundary: { value: 'X', help: 'weight of trees that the filter could accept (0)' },
    disagreement: { value: 'X', help: 'weight of trees on which filter and outcome part (0)' },
    seed: { value: 'N', help: 'the same seed draws the same trees (1)' },
    'lease-minutes': { value: 'N', help: 'idle time before a tree is free again (60)' },
    'show-truth': { help: 'readers see the true diagnosis from the start' },
    prospective: { help: 'answers stay covered until the order was judged' },
    gold: { value: 'X', help: 'share of gold items beside the drawn trees (0)' },
    repeats: { value: 'X', help: 'share of hidden repeats beside the reviews (0)' },
    'repeat-after': { value: 'DAYS', help: 'no review younger than this is repeated (14)' },
    guidelines: { value: 'FILE', help: 'markdown that is at hand beside every tree' },
    'dry-run': { help: 'only say what would be drawn' },
  },
  run: async ({ args, reporter }) => {
    const input = parseInput(openRoundSchema, readOptions(args))
    if (args.has('dry-run')) {
      reporter.note(describe(await withDatabase((ctx) => previewRound(ctx, input))))
      return
    }
    const round = await withDatabase((ctx) => openRound(ctx, input))
    reporter.note(
      `round ${round.id} "${round.name}": ${round.drawn} of ${round.candidates} trees drawn, ${round.slots.open} reviews wanted`,
    )
  },
}

function readOptions(args: CommandArguments) {
  const whole = { isInteger: true }
  const file = args.optional('guidelines')
  return {
    name: args.text('name'),
    budget: args.number('budget', 0, whole),
    filter: {
      ...{ specialties: args.all('specialty'), outcomes: args.all('outcome'), teachers: args.all('teacher') },
      ...{ sources: args.all('source'), treeIds: args.all('tree-id').map(Number), text: args.optional('text') },
      excludeReviewed: !args.has('include-reviewed'),
    },
    policy: {
      audit: args.number('audit', 1),
      boundary: args.number('boundary', 0),
      disagreement: args.number('disagreement', 0),
    },
    piMin: args.number('pi-min', 0.01),
    seed: args.number('seed', 1, whole),
    reviewsPerTree: args.number('reviews-per-tree', 1, whole),
    reviewsBySpecialty: Object.fromEntries(args.all('reviews-in').map(readPair)),
    ...{ raisesReviews: args.has('raise'), showsTruth: args.has('show-truth'), isProspective: args.has('prospective') },
    leaseMinutes: args.number('lease-minutes', 60, whole),
    goldShare: args.number('gold', 0),
    repeatShare: args.number('repeats', 0),
    repeatAfterDays: args.number('repeat-after', 14, whole),
    guidelines: file === undefined ? '' : readFileSync(file, 'utf8'),
  }
}

/** The last `=` parts them: a specialty may hold one. */
function readPair(pair: string): [string, number] {
  const at = pair.lastIndexOf('=')
  return [pair.slice(0, Math.max(0, at)), Number(pair.slice(at + 1))]
}

function describe(preview: RoundPreview): string {
  const { drawn, candidates, expectedTrees, reviews, gold, repeats, physicianHours, measuredReviews } = preview
  const basis = measuredReviews > 0 ? `the median of ${measuredReviews} measured reviews` : 'an assumption'
  return [
    `would draw ${drawn} of ${candidates} trees (${expectedTrees.toFixed(1)} expected), ${reviews} reviews,`,
    `${gold.reviews} of ${gold.trees} gold items, ${repeats.reviews} hidden repeats:`,
    `${physicianHours.toFixed(1)} physician-hours at ${(preview.secondsPerReview / 60).toFixed(1)} minutes, ${basis}`,
  ].join(' ')
}
