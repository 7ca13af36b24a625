// Which trajectory's score is being explained on a tree's page, and from which turn it was asked for; kept in the address.
'use client'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { TreeDetail } from '@/lib/core/domain/tree-list'

export function useExplained(trajectories: TreeDetail['trajectoryList']) {
  const { search, replace } = useUrlFilter()
  const trajectoryId = positiveInteger(search.get('why')) ?? null
  const isScored = ({ score }: TreeDetail['trajectoryList'][number]) => score !== null
  const through = (turnId: string) => trajectories.filter((each) => isScored(each) && each.turnIds.includes(turnId))
  return {
    trajectoryId,
    turnId: search.get('whyTurn'),
    explain: (id: number) => replace({ why: id, whyTurn: undefined }),
    /** A turn's score depends on the path above it alone, so any path through it explains it; the one already open is kept. */
    explainTurn: (turnId: string) => {
      const paths = through(turnId)
      const path = paths.find(({ id }) => id === trajectoryId) ?? paths[0]
      if (path) replace({ why: path.id, whyTurn: turnId })
    },
    close: () => replace({ why: undefined, whyTurn: undefined }),
  }
}
