// The case as a reviewer may see it: what was observed at first, and which tests it can answer.
import type { ReactNode } from 'react'
import { FindingList } from '@/components/trees/finding-list'
import { Badge } from '@/components/ui/badge'
import { MarkdownText } from '@/components/ui/markdown-text'
import type { ReviewCase } from '@/lib/core/domain/review'

type CasePanelProps = {
  case: ReviewCase
  guidelines?: string
  /** The true diagnosis, where the round shows it. */
  truth?: string
  /** Stands between what was observed at first and the tests. */
  children?: ReactNode
}

export function CasePanel({ case: shown, guidelines = '', truth, children }: CasePanelProps) {
  const { title, specialty, observation, menu } = shown
  return (
    <div className="grid gap-4 p-4">
      <header className="grid justify-items-start gap-1">
        <h2 className="text-base leading-6">{title}</h2>
        <Badge>{specialty}</Badge>
      </header>
      {truth === undefined ? null : (
        <PanelSection title="True diagnosis, shown in this round">
          <p className="font-medium">{truth}</p>
        </PanelSection>
      )}
      <PanelSection title="Observation">
        <p className="leading-relaxed whitespace-pre-wrap">{observation.text}</p>
      </PanelSection>
      {observation.findings.length > 0 ? (
        <PanelSection title="Findings at the start">
          <FindingList findings={observation.findings} />
        </PanelSection>
      ) : null}
      {guidelines ? (
        <PanelSection title="Guidelines of this round">
          <MarkdownText text={guidelines} />
        </PanelSection>
      ) : null}
      {children}
      <PanelSection title={`Tests with a result in this case (${menu.length})`}>
        <MenuNames menu={menu} />
      </PanelSection>
    </div>
  )
}

export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h3 className="text-xs text-muted">{title}</h3>
      {children}
    </section>
  )
}

/** Names only: a result is what an order has to bring. */
function MenuNames({ menu }: { menu: ReviewCase['menu'] }) {
  if (menu.length === 0) return <p className="text-muted">None: every order comes back unavailable.</p>
  return (
    <ul className="grid gap-1">
      {menu.map((entry) => (
        <li key={entry.test}>
          {entry.test}
          {entry.synonyms.length > 0 ? (
            <span className="text-xs text-muted"> · {entry.synonyms.join(', ')}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
