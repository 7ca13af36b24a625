// The turns of the path: what each says, what was measured of it, and what every reader said, under pseudonyms.
'use client'
import { useId, useState } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { SideCard } from '@/components/adjudications/side-card'
import { formatMetric } from '@/components/plots/number-text'
import { MarkBadge } from '@/components/trees/mark-badge'
import { TurnDetail } from '@/components/trees/turn-detail'
import { actionText } from '@/components/trees/turn-summary'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { DisagreementDetail, DisagreementTurn } from '@/lib/core/domain/disagreement'

export function DisagreementTurns({ detail: { path, disagreement } }: { detail: DisagreementDetail }) {
  return (
    <Card title="Turns" description="The turn over which they part is open.">
      <ol className="grid gap-4">
        {path.map((each, at) => (
          <li key={each.turn.id}>
            <Turn
              turn={each}
              number={at + 1}
              parent={path[at - 1]?.turn ?? null}
              isOpenAtFirst={disagreement.turn === at + 1}
            />
          </li>
        ))}
      </ol>
    </Card>
  )
}

type TurnProps = {
  turn: DisagreementTurn
  number: number
  parent: DisagreementTurn['turn'] | null
  isOpenAtFirst: boolean
}

function Turn({ turn: { turn, score, label, isAdjudicated, sides }, number, parent, isOpenAtFirst }: TurnProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const bodyId = useId()
  return (
    <article
      aria-label={`Turn ${number}: ${actionText(turn.action)}`}
      className={`grid min-w-0 gap-3 border-l-2 pl-3 ${isOpenAtFirst ? 'border-accent' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3>
          <Button
            size="sm"
            variant="ghost"
            aria-expanded={isOpen}
            aria-controls={isOpen ? bodyId : undefined}
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            onPress={() => setOpen(!isOpen)}
          >
            <span className="text-left whitespace-normal">
              {number}. {actionText(turn.action)}
            </span>
          </Button>
        </h3>
        {label ? <MarkBadge mark={markOf(label, isAdjudicated)} /> : <Badge>no label</Badge>}
        {score ? <TurnFigures score={score} /> : null}
      </div>
      {isOpen ? (
        <div id={bodyId} className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
          <TurnDetail turn={turn} parent={parent} />
          <section aria-label={`Readers of turn ${number}`} className="grid gap-3">
            {sides.length === 0 ? <p className="text-muted">No reader came to this turn.</p> : null}
            {sides.map((side) => (
              <SideCard key={side.pseudonym} side={side} turn={turn} isProspective={isHalved(side)} />
            ))}
          </section>
        </div>
      ) : null}
    </article>
  )
}

const isHalved = ({ words }: DisagreementTurn['sides'][number]) => words.some(({ aspect }) => aspect !== 'TURN')

const markOf = (label: 'ACCEPT' | 'REJECT', isAdjudicated: boolean) => {
  const kind = label === 'ACCEPT' ? ('accepted' as const) : ('rejected' as const)
  return { kind, text: isAdjudicated ? `${kind}, adjudicated` : kind }
}

function TurnFigures({ score: { rac, og, flags } }: { score: NonNullable<DisagreementTurn['score']> }) {
  return (
    <span className="flex flex-wrap items-center gap-2 text-xs text-muted tabular-nums">
      {rac === null ? null : <span>RAC {formatMetric(rac)}</span>}
      {og === null ? null : <span>OG {formatMetric(og)}</span>}
      {flags.map((flag) => (
        <Badge key={flag} tone="warn">
          {flag}
        </Badge>
      ))}
    </span>
  )
}
