// A part of a page under its own heading, without a box: for content that has one of its own, such as a table, which is
// then the landmark too.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type SectionProps = {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}

export function Section({ title, description, actions, className, children }: SectionProps) {
  return (
    <section className={classNames('grid min-w-0 content-start gap-2', className)}>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-sm">{title}</h2>
          {description ? <p className="text-xs text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
