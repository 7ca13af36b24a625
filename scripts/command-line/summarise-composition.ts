// What a person reads on the standard error after graphs were composed.
import type { ComposeReport } from '@/lib/core/domain/compose-report'

const reasons = {
  'earlier-id': 'an earlier id',
  label: 'label',
  words: 'the words of the label',
  synonym: 'a synonym',
  xref: 'cross-reference',
} as const

/** Lines in reading order; lists are counted only, they stand in the report. */
export function summariseComposition(report: ComposeReport): string[] {
  const { counts } = report
  const merges = Object.entries(reasons).map(
    ([by, reason]) => `${counts.merges[by as keyof typeof reasons]} by ${reason}`,
  )
  const { disease, finding, test } = counts.concepts
  const { is_a, has_finding, reveals, indicates } = counts.edges
  return [
    `${report.graph.name}@${report.graph.release}: ${disease} diseases, ${finding} findings, ${test} tests; ${is_a} is_a, ${has_finding} has_finding, ${reveals} reveals, ${indicates} indicates`,
    `one concept: ${counts.sameId} by id, ${merges.join(', ')}; ${report.namesFollowed.length} by name against the id`,
    `${counts.groupings} without a parent placed below a concept that names them`,
    `to look at: ${report.ambiguous.length} ambiguous, ${report.keptApart.length} kept apart, ${report.kindConflicts.length} of two kinds, ${report.cycles.length} cycles, ${report.contradictions.length} contradictions, ${report.droppedEdges.length} edges left out`,
    `${counts.unnamed} without a name, ${counts.supplementOnly} in supplements only`,
  ]
}
