// assign-splits: draws which cases are held out.
import { assignSplitsSchema, type MovedCase, SIMILARITY_MIN } from '@/lib/core/domain/split'
import { assignSplits } from '@/lib/server/cases/assign-splits'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Draws the held-out cases: a share of every source, near-duplicates on one side',
  options: {
    share: { value: 'P', help: 'the share to hold out, 0 to 1', required: true },
    seed: { value: 'N', help: 'another seed, another draw; 1 unless given' },
    similarity: { value: 'S', help: `from where on two cases stay together; ${SIMILARITY_MIN} unless given` },
    source: { value: 'NAME', help: 'only cases of this source' },
    'dry-run': { help: 'say what would move, change nothing' },
  },
  notes:
    'Running it again moves nothing. Cases with trees in a release, or measured by an evaluation, are named where they change sides.',
  run: ({ args, reporter }) =>
    withDatabase(async (ctx) => {
      const source = args.optional('source')
      const wish = assignSplitsSchema.parse({
        share: args.number('share', 0, { min: 0, max: 1 }),
        seed: args.number('seed', 1, { min: 0, isInteger: true }),
        similarity: args.number('similarity', SIMILARITY_MIN, { min: 0.1, max: 1 }),
        ...(source === undefined ? {} : { sources: [source] }),
        dryRun: args.has('dry-run'),
      })
      const done = await assignSplits(ctx, wish)
      for (const moved of done.moved.filter(hasTies)) reporter.note(describeTies(moved))
      for (const { source: name, train, heldOut } of done.after)
        reporter.note(`${name}: ${train} train, ${heldOut} held out`)
      const would = done.isDryRun ? 'would change' : 'changed'
      reporter.note(
        `${done.movedCount} cases ${would} sides, ${done.tiedCount} of them against a release or an evaluation; ${done.clusters} groups of near-duplicates (${done.clusteredCases} cases) stay together${done.isDryRun ? ' (dry run)' : ''}`,
      )
    }),
}

const hasTies = ({ ties }: MovedCase): boolean => ties.releases.length + ties.evaluations.length > 0

function describeTies({ key, to, ties }: MovedCase): string {
  const parts = [
    ...(ties.releases.length > 0 ? [`its trees are in release ${ties.releases.join(', ')}`] : []),
    ...(ties.evaluations.length > 0 ? [`evaluation ${ties.evaluations.join(', ')} measured it`] : []),
  ]
  return `${key} goes to ${to}, and ${parts.join('; ')}`
}
