// The path to the disputed turn with the branches beside it, or the whole tree; disputes are marked, the one in hand is expanded.
'use client'
import { useState } from 'react'
import { TrajectoryTree } from '@/components/trees/trajectory-tree'
import type { TurnMark } from '@/components/trees/tree-turn'
import { useTreeView } from '@/components/trees/use-tree-view'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import { pathTo } from '@/lib/core/domain/tree-path'

type DisputedTreeProps = { view: AdjudicationView; onOpen: (adjudicationId: number) => void }

export function DisputedTree({ view, onOpen }: DisputedTreeProps) {
  const { turns, turnId } = view
  const [isWhole, setWhole] = useState(false)
  const around = turnsAround(turns, turnId)
  const hidden = turns.length - around.length
  const toggle = (
    <Button size="sm" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
      {isWhole ? 'Only the path and the branches beside it' : `Whole tree, ${hidden} more turns`}
    </Button>
  )
  return (
    <Card
      title="The disputed turn in its tree"
      description="It is expanded; everything was played by the teacher."
      actions={hidden > 0 ? toggle : null}
    >
      <Tree key={String(isWhole)} view={view} turns={isWhole ? turns : around} onOpen={onOpen} />
    </Card>
  )
}

type Turns = AdjudicationView['turns']

/** The path, the turns that branch off it, and what follows the turn at once. */
function turnsAround(turns: Turns, turnId: string): Turns {
  const path = new Set(pathTo(turns, turnId).map(({ id }) => id))
  return turns.filter(({ id, parentId }) => path.has(id) || (parentId !== null && path.has(parentId)))
}

function Tree({ view, turns, onOpen }: DisputedTreeProps & { turns: Turns }) {
  const [selectedId, select] = useState(view.turnId)
  const tree = useTreeView(turns, selectedId, select, [view.turnId])
  const other = view.disputes.find((dispute) => dispute.turnId === selectedId && dispute.id !== view.id)
  return (
    <div className="grid gap-2">
      <TrajectoryTree
        tree={tree}
        marks={marksOf(view)}
        label="The tree around the disputed turn"
        areLettersFree={false}
      />
      {other ? (
        <p>
          The turn in hand is {other.settledAs === null ? 'in dispute too' : 'settled'}.{' '}
          <Button size="sm" onPress={() => onOpen(other.id)}>
            Open that dispute
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function marksOf({ id, disputes }: AdjudicationView): Map<string, TurnMark> {
  return new Map(
    disputes.map((dispute): [string, TurnMark] => {
      if (dispute.settledAs === 'ACCEPT') return [dispute.turnId, { kind: 'accepted', text: 'settled: accepted' }]
      if (dispute.settledAs === 'REJECT') return [dispute.turnId, { kind: 'rejected', text: 'settled: rejected' }]
      return [dispute.turnId, { kind: 'unable', text: dispute.id === id ? 'this dispute' : 'in dispute' }]
    }),
  )
}
