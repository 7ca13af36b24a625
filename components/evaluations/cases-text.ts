// Which cases an evaluation was asked for, in words.
import { evaluationCasesSchema } from '@/lib/core/domain/evaluation'

export function casesText(stored: unknown): string {
  const asked = evaluationCasesSchema.safeParse(stored ?? {})
  if (!asked.success) return '—'
  const { split, source, specialty, caseIds, sample } = asked.data
  if (caseIds.length > 0) return `${caseIds.length} chosen one by one`
  const parts = [
    sample === null ? 'all' : `${sample} drawn of the`,
    ...(split === null ? ['cases'] : [split, 'cases']),
    ...(specialty ? [`of ${specialty}`] : []),
    ...(source ? [`from ${source}`] : []),
  ]
  return parts.join(' ')
}
