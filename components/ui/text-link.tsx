// A link inside text or a table cell.
import Link from 'next/link'
import type { ReactNode } from 'react'

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="font-medium text-accent underline decoration-1 underline-offset-2 hover:decoration-2">
      {children}
    </Link>
  )
}
