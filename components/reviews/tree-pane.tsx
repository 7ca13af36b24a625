// The pane of the tree: a map of the whole, and the tree itself or the alternatives of a fork side by side.
'use client'
import { Map as MapIcon, SplitSquareHorizontal } from 'lucide-react'
import { memo } from 'react'
import { ForkCompare } from '@/components/trees/fork-compare'
import { TrajectoryTree } from '@/components/trees/trajectory-tree'
import { TreeMap } from '@/components/trees/tree-map'
import type { TurnMark } from '@/components/trees/tree-turn'
import type { TreeView } from '@/components/trees/use-tree-view'
import { Button } from '@/components/ui/button'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { KeyHint } from './key-hint'
import { useOwnKeys } from './own-keys'
import type { Panes } from './use-workplace'
import { paneStyle } from './workspace-style'

type TreePaneProps = {
  tree: TreeView<ReviewTurn>
  turns: readonly ReviewTurn[]
  turn: ReviewTurn
  parent: ReviewTurn | null
  fork: readonly ReviewTurn[]
  marks: ReadonlyMap<string, TurnMark>
  panes: Panes
  onCommand: (command: 'show-map' | 'compare-fork') => void
  onSelect: (turnId: string) => void
}

export function TreePane({ tree, turns, turn, parent, fork, marks, panes, onCommand, onSelect }: TreePaneProps) {
  const { isOn } = useOwnKeys()
  const isForkShown = panes.fork && fork.length > 1
  return (
    <section aria-label="Tree" className={paneStyle.tree}>
      <div className="flex flex-wrap items-center gap-1 border-b border-line px-3 py-1">
        <Button
          size="sm"
          variant={panes.map ? 'secondary' : 'ghost'}
          icon={<MapIcon aria-hidden />}
          aria-pressed={panes.map}
          onPress={() => onCommand('show-map')}
        >
          Map
          <KeyHint command="show-map" className="hidden xl:inline" />
        </Button>
        <Button
          size="sm"
          variant={isForkShown ? 'secondary' : 'ghost'}
          icon={<SplitSquareHorizontal aria-hidden />}
          aria-pressed={isForkShown}
          isDisabled={fork.length < 2}
          onPress={() => onCommand('compare-fork')}
        >
          {forkText(isForkShown, fork.length)}
          <KeyHint command="compare-fork" className="hidden xl:inline" />
        </Button>
      </div>
      {panes.map ? (
        <div className="border-b border-line px-3 py-2">
          <SteadyMap {...{ turns, marks, onSelect }} selectedId={turn.id} label="Map of the tree" />
        </div>
      ) : null}
      <div key={isForkShown ? 'fork' : 'tree'} className={paneStyle.treeBody}>
        {isForkShown ? (
          <div className="p-3">
            <ForkCompare siblings={fork} {...{ parent, marks, onSelect }} selectedId={turn.id} />
          </div>
        ) : (
          <TrajectoryTree tree={tree} marks={marks} tagOf={tagOf} areLettersFree={!isOn} />
        )}
      </div>
    </section>
  )
}

/** Drawn anew for another turn, mark or tree, and for nothing else; what a jump does depends on the same. */
const SteadyMap = memo(
  TreeMap,
  (before, after) =>
    before.turns === after.turns && before.marks === after.marks && before.selectedId === after.selectedId,
)

const tags: Record<ReviewTurn['origin'], string | null> = {
  teacher: null,
  edit: 'your edit',
  continuation: 'your continuation',
  asked: 'asked of the teacher',
}
const tagOf = (turn: ReviewTurn) => tags[turn.origin]

function forkText(isShown: boolean, alternatives: number): string {
  if (isShown) return 'Show the tree'
  return alternatives > 1 ? `Compare ${alternatives} alternatives` : 'No fork here'
}
