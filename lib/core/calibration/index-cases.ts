// Numbers the cases that rows belong to.

export interface CaseIndex {
  /** The distinct cases; a row's index points in here. */
  cases: string[]
  caseIndex: Int32Array
}

/**
 * The distinct cases of the rows, and for every row the place of its case among them.
 *
 * @param caseIds the case of each row
 * @param cases the order the cases shall have; every case of the rows must be in it, otherwise RangeError. Sorted by code
 *   unit where left out.
 * @example [...indexCases(['b', 'a', 'b']).caseIndex] // [1,0,1]
 */
export function indexCases(caseIds: readonly string[], cases?: readonly string[]): CaseIndex {
  const ordered = cases === undefined ? [...new Set(caseIds)].sort() : [...cases]
  const places = new Map(ordered.map((id, place) => [id, place]))
  const caseIndex = Int32Array.from(caseIds, (id) => {
    const place = places.get(id)
    if (place === undefined) throw new RangeError(`case ${id} is not in the given order`)
    return place
  })
  return { cases: ordered, caseIndex }
}
