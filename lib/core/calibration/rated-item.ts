// One item and what raters said of it, for agreement over many items.

export interface RatedItem {
  caseId: string
  /** At most one rating of each rater. */
  ratings: readonly { rater: string; value: 0 | 1 }[]
}
