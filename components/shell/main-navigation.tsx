// The links of the top bar, the current one marked.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { NavigationItem } from './navigation'

export function MainNavigation({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname()
  const isCurrent = ({ href, also = [] }: NavigationItem) =>
    [href, ...also].some((place) => pathname === place || pathname.startsWith(`${place}/`))
  const current = useRef<HTMLAnchorElement>(null)
  // Where the bar is narrower than its links, the current one is not left out of sight.
  useEffect(() => {
    if (pathname) current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav aria-label="Main" className="-mx-1 flex min-w-0 flex-1 gap-0.5 overflow-x-auto px-1">
      {items.map((item) => (
        <Link
          key={item.href}
          ref={isCurrent(item) ? current : undefined}
          href={item.href}
          aria-current={isCurrent(item) ? 'page' : undefined}
          className={classNames(
            'rounded-md px-1.5 py-1.5 xl:px-2.5 font-medium whitespace-nowrap',
            isCurrent(item) ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
