// convert-ratings: ratings of another project as medaction-rating/1.
import { writeRating } from '@/lib/core/formats/rating-file'
import { ratingFormats, readRatingFile } from '@/lib/server/files/read-rating-files'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { type Command, UsageError } from '../command-line/command'

export const command: Command = {
  summary: 'Writes ratings as medaction-rating/1',
  positionals: 'FILE',
  options: {
    from: { value: 'FORMAT', help: ratingFormats.join(', '), required: true },
    out: { value: 'V', help: 'medaction-rating/1; - for the standard output', required: true },
  },
  notes:
    'k-qa: three physicians on claims. mr-ben: the annotators, as one rater, on the steps of solutions up to the first wrong one. mr-ben-solutions: the annotators on whole solutions, beside the answer key.',
  run: ({ args, reporter }) => {
    const format = args.choice('from', ratingFormats)
    const [path, ...others] = args.positionals
    if (path === undefined || others.length > 0) throw new UsageError('name one FILE')
    return writeFileAtomically(args.text('out'), async (write) => {
      for await (const item of readRatingFile(format, path)) {
        for (const rating of reporter.sound(item) ?? []) {
          reporter.count('ratings')
          await write(`${writeRating(rating)}\n`)
        }
      }
      reporter.stopIfRefused('nothing was written')
    })
  },
}
