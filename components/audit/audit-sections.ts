// The pages of the audit, in the order in which their tabs stand.

export const auditSections = [
  { href: '/audit', label: 'Overview' },
  { href: '/audit/metrics', label: 'Metrics' },
  { href: '/audit/failures', label: 'Failures' },
  { href: '/audit/agreement', label: 'Agreement' },
  { href: '/audit/quality', label: 'Quality' },
  { href: '/audit/disagreements', label: 'Disagreements' },
  { href: '/audit/duplicates', label: 'Duplicates' },
] as const
