// What the audit's pages look at, as it stands in the address.
'use client'
import { useUrlFilter } from '@/lib/client/url-filter'
import type { AuditQuery } from '@/lib/client/quality'

/** The named parameters as they are; the server answers what is wrong with them. */
export function useAuditScope<Name extends string>(names: readonly Name[]) {
  const { search, change } = useUrlFilter()
  const query: AuditQuery = {}
  for (const name of names) query[name] = search.get(name) ?? undefined
  const of = (name: Name) => search.get(name) ?? ''
  return { query, of, change }
}
