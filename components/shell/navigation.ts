// Which pages the navigation offers to whom.
import { can, type Right } from '@/lib/core/domain/policy'
import type { Role } from '@/lib/core/domain/user'

/** `also`: pages that belong under the same link. */
export type NavigationItem = { href: string; label: string; also?: readonly string[] }

const items: (NavigationItem & { right: Right })[] = [
  { href: '/reviews', label: 'Reviews', right: 'review' },
  { href: '/adjudications', label: 'Adjudications', right: 'adjudicate' },
  { href: '/overview', label: 'Overview', right: 'read-research' },
  { href: '/cases', label: 'Cases', right: 'read-research', also: ['/reports'] },
  { href: '/trees', label: 'Trees', right: 'read-research' },
  { href: '/scores', label: 'Scores', right: 'read-research' },
  { href: '/evaluations', label: 'Evaluations', right: 'read-research' },
  { href: '/runs', label: 'Runs', right: 'read-research', also: ['/models'] },
  { href: '/graphs', label: 'Graph', right: 'read-research', also: ['/terms', '/gaps'] },
  { href: '/rounds', label: 'Rounds', right: 'manage-rounds' },
  { href: '/calibrations', label: 'Calibrations', right: 'calibrate' },
  { href: '/audit', label: 'Audit', right: 'audit' },
  { href: '/releases', label: 'Releases', right: 'release' },
  { href: '/people', label: 'People', right: 'manage-people' },
]

export function navigationFor(role: Role): NavigationItem[] {
  return items.filter((item) => can(role, item.right)).map(({ href, label, also }) => ({ href, label, also }))
}
