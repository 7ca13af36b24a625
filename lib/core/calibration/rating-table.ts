// Ratings laid out as items by raters.
import { type Rating } from '@/lib/core/formats/rating-file'
import { indexCases } from './index-cases'

/** Rows are items, columns raters; -1 stands where a rater gave no rating. All lists are sorted by code unit. */
export interface RatingTable {
  items: string[]
  raters: string[]
  values: string[]
  /** Per item and rater the place of the rating in `values`, or -1. */
  cells: number[][]
  /** Per item and value, how many raters gave it. */
  counts: number[][]
  /** The case of each item, numbered up to `caseCount`. */
  caseIndex: Int32Array
  caseCount: number
  /** Ratings that are not null. */
  ratings: number
}

type Given = Rating & { value: string }

const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort()
const places = (texts: readonly string[]) => new Map(texts.map((text, place) => [text, place]))

/** The case of each item. */
function casesOfItems(ratings: readonly Rating[]): Map<string, string> {
  const cases = new Map<string, string>()
  for (const { item, case: caseId } of ratings) {
    const known = cases.get(item)
    if (known !== undefined && known !== caseId) throw new RangeError(`item ${item} stands under two cases`)
    cases.set(item, caseId)
  }
  return cases
}

/**
 * Lays ratings out as a table. Null ratings are missing ones; items and raters that have nothing else are left out. The
 * order of the ratings has no say.
 *
 * @param ratings at most one per item and rater; RangeError for a second, or for an item under two cases
 * @example ratingTable([{ item: 'i', case: 'c', rater: 'r', value: 'yes' }]).counts // [[1]]
 */
export function ratingTable(ratings: readonly Rating[]): RatingTable {
  const cases = casesOfItems(ratings)
  const given = ratings.filter((rating): rating is Given => rating.value !== null)
  const items = sorted(given.map(({ item }) => item))
  const raters = sorted(given.map(({ rater }) => rater))
  const values = sorted(given.map(({ value }) => value))
  const [itemPlaces, raterPlaces, valuePlaces] = [places(items), places(raters), places(values)]
  const cells = items.map(() => raters.map(() => -1))
  const counts = items.map(() => values.map(() => 0))
  for (const { item, rater, value } of given) {
    const row = itemPlaces.get(item) ?? -1
    const column = raterPlaces.get(rater) ?? -1
    const place = valuePlaces.get(value) ?? -1
    const [cellRow = [], countRow = []] = [cells[row], counts[row]]
    if (cellRow[column] !== -1) throw new RangeError(`rater ${rater} rated item ${item} twice`)
    cellRow[column] = place
    countRow[place] = (countRow[place] ?? 0) + 1
  }
  const { cases: caseList, caseIndex } = indexCases(items.map((item) => cases.get(item) ?? ''))
  return { items, raters, values, cells, counts, caseIndex, caseCount: caseList.length, ratings: given.length }
}
