// The turns from the first to the disputed one, which is expanded and marked.
'use client'
import { useState } from 'react'
import { TrajectoryTree } from '@/components/trees/trajectory-tree'
import type { TurnMark } from '@/components/trees/tree-turn'
import { useTreeView } from '@/components/trees/use-tree-view'
import type { ReviewTurn } from '@/lib/core/domain/review'

const disputed: TurnMark = { kind: 'unable', text: 'disputed' }

export function DisputedPath({ path }: { path: readonly ReviewTurn[] }) {
  const last = path.at(-1)?.id ?? ''
  const [selectedId, select] = useState(last)
  const tree = useTreeView(path, selectedId, select, [last])
  return <TrajectoryTree tree={tree} marks={new Map([[last, disputed]])} label="Path to the disputed turn" />
}
