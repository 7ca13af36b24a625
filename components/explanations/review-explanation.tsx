// Why one trajectory of a submitted review has its score, over the review's screen.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Dialog } from '@/components/ui/dialog'
import { reviewExplanationQuery } from '@/lib/client/explanations'
import { ExplanationPanel } from './explanation-panel'

type ReviewExplanationProps = {
  reviewId: number
  leafId: string
  nameOf: (turnId: string) => string
  onClose: () => void
}

export function ReviewExplanation({ reviewId, leafId, nameOf, onClose }: ReviewExplanationProps) {
  const query = useQuery(reviewExplanationQuery(reviewId, leafId))
  return (
    <Dialog title={`Why this score: ${nameOf(leafId)}`} isOpen size="lg" onOpenChange={onClose}>
      <ExplanationPanel query={query} nameOf={nameOf} isLinked={false} />
    </Dialog>
  )
}
