// A surface that groups what belongs together, with an optional heading and actions.
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

type CardProps = {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  className?: string
  children?: ReactNode
}

/** With a title the card is a labelled section; without one it is a plain box. */
export function Card({ title, description, actions, className, children }: CardProps) {
  const headingId = useId()
  const box = classNames('rounded-lg border border-line bg-surface shadow-card', className)
  if (!title) return <div className={classNames(box, 'p-4')}>{children}</div>
  return (
    <section aria-labelledby={headingId} className={box}>
      <div className="flex flex-wrap items-start justify-between gap-2 border-b border-line px-4 py-3">
        <div className="min-w-0">
          <h2 id={headingId} className="text-sm">
            {title}
          </h2>
          {description ? <p className="mt-0.5 text-xs text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      <div className="p-4">{children}</div>
    </section>
  )
}
