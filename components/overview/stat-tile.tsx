// One count with its name, as a link to the rows behind it.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type StatTileProps = { name: string; value: ReactNode; note?: ReactNode; href?: string }

export function StatTile({ name, value, note, href }: StatTileProps) {
  const body = (
    <>
      <p className="text-xs font-medium text-muted">{name}</p>
      <p className="text-2xl leading-8 font-semibold tabular-nums">{value}</p>
      {note ? <p className="text-xs text-muted">{note}</p> : null}
    </>
  )
  const box = 'block rounded-lg border border-line bg-surface px-4 py-3 shadow-card'
  if (!href) return <div className={box}>{body}</div>
  return (
    <Link href={href} className={classNames(box, 'transition-colors hover:border-line-strong hover:bg-sunken/60')}>
      {body}
    </Link>
  )
}
