// Addresses of the rows behind the audit's numbers.
import type { AuditQuery } from '@/lib/client/quality'

export type RowList = 'trajectories' | 'verdicts' | 'turns'

export function rowsHref(list: RowList, query: AuditQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `/audit/rows/${list}?${search}` : `/audit/rows/${list}`
}
