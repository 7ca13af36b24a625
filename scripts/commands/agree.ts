// agree: how far raters agree.
import { agreement } from '@/lib/core/calibration/agree'
import { writeAgreement } from '@/lib/core/formats/agreement-file'
import { parseRating, type Rating } from '@/lib/core/formats/rating-file'
import { parseLines } from '@/lib/server/files/parse-lines'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Command } from '../command-line/command'
import type { Reporter } from '../command-line/reporter'

export const command: Command = {
  summary: 'Measures how far raters agree',
  options: {
    ratings: { value: 'V', help: 'medaction-rating/1', required: true },
    seed: { value: 'N', help: 'seed of the bootstrap (1)' },
    out: { value: 'A.json', help: 'medaction-agreement/1; - for the standard output', required: true },
  },
  run: ({ args, reporter }) => {
    const seed = args.number('seed', 1, { isInteger: true })
    return writeFileAtomically(args.text('out'), async (write) => {
      const ratings = await loadRatings(args.text('ratings'), reporter)
      reporter.stopIfRefused('nothing was written')
      await write(`${writeAgreement(agreement(ratings, { seed }))}\n`)
    })
  },
}

/** One rating per item and rater, and one case per item. */
async function loadRatings(path: string, reporter: Reporter): Promise<Rating[]> {
  const ratings: Rating[] = []
  const seen = new Set<string>()
  const caseByItem = new Map<string, string>()
  for await (const entry of parseLines([path], parseRating)) {
    reporter.count('ratings')
    const rating = reporter.sound(entry)
    if (!rating) continue
    const { item, rater } = rating
    const key = JSON.stringify([item, rater])
    const firstCase = caseByItem.get(item) ?? rating.case
    if (seen.has(key)) {
      reporter.refuse(entry.place, [{ pointer: '/rater', detail: `"${rater}" rates the item "${item}" twice` }])
    } else if (firstCase !== rating.case) {
      const detail = `the item "${item}" is of case "${firstCase}" on an earlier line, here of "${rating.case}"`
      reporter.refuse(entry.place, [{ pointer: '/case', detail }])
    } else ratings.push(rating)
    seen.add(key)
    caseByItem.set(item, firstCase)
  }
  return ratings
}
