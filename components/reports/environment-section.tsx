// A part of the environment under its heading.
import { type ReactNode, useId } from 'react'

type EnvironmentSectionProps = { title: string; hint?: string; actions?: ReactNode; children: ReactNode }

export function EnvironmentSection({ title, hint, actions, children }: EnvironmentSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-1">
      <div className="flex flex-wrap items-end justify-between gap-2 px-2">
        <div>
          <h2 id={id} className="text-sm">
            {title}
          </h2>
          {hint ? <p className="text-xs text-muted">{hint}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
