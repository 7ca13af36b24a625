// Pages that belong together, as tabs below the title.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'

type TabLinksProps = { label: string; tabs: readonly { href: string; label: string }[] }

export function TabLinks({ label, tabs }: TabLinksProps) {
  const pathname = usePathname()
  const lies = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  // A tab below another one, such as /cases/…, wins over it.
  const current = tabs
    .map(({ href }) => href)
    .filter(lies)
    .sort((a, b) => b.length - a.length)[0]
  return (
    <nav aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ href, label: text }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className={classNames(
            'border-b-2 px-3 py-2 text-sm font-medium whitespace-nowrap',
            href === current ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
