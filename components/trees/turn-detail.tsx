// Everything a turn says: orders with their answers, findings, reasoning, and the differential with its change.
import type { ReactNode } from 'react'
import { AnswerList } from './answer-list'
import { DifferentialBars } from './differential-bars'
import { FindingList } from './finding-list'
import type { TreeTurn } from './tree-turn'

type TurnDetailProps = { turn: TreeTurn; parent: TreeTurn | null }

export function TurnDetail({ turn, parent }: TurnDetailProps) {
  return (
    <div className="grid gap-3">
      {turn.action?.kind === 'diagnose' ? (
        <DetailSection title="Final diagnosis">
          <p className="font-medium">{turn.action.label}</p>
        </DetailSection>
      ) : null}
      {turn.answers.length > 0 ? (
        <DetailSection title="Ordered, and what came back">
          <AnswerList answers={turn.answers} />
        </DetailSection>
      ) : null}
      {turn.findings.length > 0 ? (
        <DetailSection title="Findings">
          <FindingList findings={turn.findings} />
        </DetailSection>
      ) : null}
      <DetailSection title="Reasoning">
        {turn.reasoning ? (
          <p className="max-w-prose leading-relaxed whitespace-pre-wrap">{turn.reasoning}</p>
        ) : (
          <p className="text-muted">None given.</p>
        )}
      </DetailSection>
      <DetailSection title="Differential">
        <DifferentialBars current={turn.differential} parent={parent?.differential ?? null} />
      </DetailSection>
    </div>
  )
}

function DetailSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h4 className="text-xs font-semibold text-muted">{title}</h4>
      {children}
    </div>
  )
}
