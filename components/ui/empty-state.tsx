// What stands where there is nothing to show: why, and what to do next.
import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children?: ReactNode; icon?: ReactNode; actions?: ReactNode }

export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-10 text-center [&>svg]:size-6 [&>svg]:text-muted">
      {icon}
      <p className="font-medium">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  )
}
