// The head of a page: its one h1, a line on what it is for, and its actions.
import type { ReactNode } from 'react'

type PageHeaderProps = { title: ReactNode; description?: ReactNode; badges?: ReactNode; actions?: ReactNode }

export function PageHeader({ title, description, badges, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="text-xl leading-7">{title}</h1>
          {badges}
        </div>
        {description ? <p className="mt-1 max-w-prose text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
