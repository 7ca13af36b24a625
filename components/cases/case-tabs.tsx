// The pages about cases, as tabs below the title: the cases, the reports they are made of, which are held out.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'

const tabs = [
  { href: '/cases', label: 'Cases' },
  { href: '/reports', label: 'Reports' },
  { href: '/cases/splits', label: 'Splits' },
]

export function CaseTabs() {
  const pathname = usePathname()
  const lies = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  // A tab below another one, such as /cases/…, wins over it.
  const current = tabs
    .map(({ href }) => href)
    .filter(lies)
    .sort((a, b) => b.length - a.length)[0]
  return (
    <nav aria-label="Cases and reports" className="mb-4 flex gap-1 border-b border-line">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className={classNames(
            '-mb-px border-b-2 px-3 py-2 text-sm font-medium',
            href === current ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
