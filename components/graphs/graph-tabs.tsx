// The pages about the knowledge graph, as tabs below the title: versions, terms without a concept, gaps.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'

const tabs = [
  { href: '/graphs', label: 'Versions' },
  { href: '/terms', label: 'Terms to link' },
  { href: '/gaps', label: 'Gaps' },
]

export function GraphTabs() {
  const pathname = usePathname()
  return (
    <nav aria-label="Knowledge graph" className="mb-4 flex gap-1 border-b border-line">
      {tabs.map(({ href, label }) => {
        const isCurrent = pathname === href || pathname.startsWith(`${href}/`)
        return (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent ? 'page' : undefined}
            className={classNames(
              '-mb-px border-b-2 px-3 py-2 text-sm font-medium',
              isCurrent ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {label}
          </Link>
        )
      })}
    </nav>
  )
}
