// Ratings from files of other projects.
import { kQaColumns, parseKQa } from '@/lib/core/formats/k-qa'
import { parseMrBen } from '@/lib/core/formats/mr-ben'
import type { Rating } from '@/lib/core/formats/rating-file'
import { failure } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readJsonInput } from './read-json-input'
import { csv } from './read-rows'
import { layout, readTable } from './read-table'

type Items = AsyncGenerator<ParsedItem<Rating[]>>

const readers = {
  'k-qa': readKQa,
  'mr-ben': (path) => readMrBen(path, 'steps'),
  'mr-ben-solutions': (path) => readMrBen(path, 'solutions'),
} satisfies Record<string, (path: string) => Items>

export type RatingFormat = keyof typeof readers
export const ratingFormats = Object.keys(readers) as RatingFormat[]

/** One item a row or file, sound or refused. */
export const readRatingFile = (format: RatingFormat, path: string): Items => readers[format](path)

async function* readKQa(path: string): Items {
  const items: ParsedItem<Rating[]>[] = []
  const take = (row: Parameters<typeof parseKQa>[0], place: string) => void items.push({ place, result: parseKQa(row) })
  const unreadable = await readTable(path, csv, [layout(kQaColumns, take)])
  yield* unreadable.map(({ place, ...defect }) => ({ place, result: failure([defect]) }))
  yield* items
}

async function* readMrBen(path: string, of: 'steps' | 'solutions'): Items {
  for await (const { place, result } of readJsonInput([path]))
    yield { place, result: result.ok ? parseMrBen(result.value, of) : result }
}
