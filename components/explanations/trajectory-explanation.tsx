// Why one trajectory of a tree has its score, on the researcher's page of that tree.
'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { actionText } from '@/components/trees/turn-summary'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { explanationQuery } from '@/lib/client/explanations'
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import { ExplanationPanel } from './explanation-panel'

type TrajectoryExplanationProps = {
  detail: TreeDetail
  trajectoryId: number
  /** The turn that was asked about; null where the whole path was. */
  turnId: string | null
  onClose: () => void
}

export function TrajectoryExplanation({ detail, trajectoryId, turnId, onClose }: TrajectoryExplanationProps) {
  const query = useQuery(explanationQuery(trajectoryId))
  const box = useRef<HTMLDivElement>(null)
  const number = detail.trajectoryList.findIndex((trajectory) => trajectory.id === trajectoryId) + 1
  // Who asks with the keyboard goes on reading here.
  const enter = useEffectEvent(() => box.current?.focus())
  useEffect(() => {
    void trajectoryId
    enter()
  }, [trajectoryId])
  if (number === 0) return null
  const nameOf = (id: string) => actionText(detail.turnList.find((turn) => turn.id === id)?.action ?? null)
  return (
    <div ref={box} tabIndex={-1} className="min-w-0 scroll-mt-14">
      <Card
        title={`Why path ${number} has its score`}
        description="In words first; open a line for the numbers behind it."
        actions={
          <Button size="sm" icon={<X aria-hidden />} onPress={onClose}>
            Close
          </Button>
        }
      >
        <ExplanationPanel query={query} nameOf={nameOf} isLinked turnId={turnId} />
      </Card>
    </div>
  )
}
