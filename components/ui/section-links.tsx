// The parts of a long page as links into it, and a part that such a link leads to.
import type { ReactNode } from 'react'

type SectionLink = { id: string; name: string }

export const SectionLinks = ({ parts }: { parts: readonly SectionLink[] }) => (
  <nav aria-label="On this page" className="rounded-lg border border-line bg-surface px-3 py-2">
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {parts.map(({ id, name }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Stays clear of the bar at the top when it is gone to. */
export const LinkedPart = ({ id, children }: { id: string; children: ReactNode }) => (
  <div id={id} className="grid min-w-0 scroll-mt-16 gap-6">
    {children}
  </div>
)
