// What was hidden while reviewing: the true diagnosis, and per trajectory its outcome, metrics and filter decision.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { ReviewExplanation } from '@/components/explanations/review-explanation'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { ErrorNotice } from '@/components/ui/error-notice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { revealOptions } from '@/lib/client/reviews'
import { revealColumns } from './reveal-columns'

type RevealProps = { reviewId: number; nameOf: (turnId: string) => string }

export function Reveal({ reviewId, nameOf }: RevealProps) {
  const [isWanted, want] = useState(false)
  const [explainedId, explain] = useState<string | null>(null)
  const reveal = useQuery({ ...revealOptions(reviewId), enabled: isWanted })
  if (!isWanted) {
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Eye aria-hidden />} onPress={() => want(true)}>
          Reveal
        </Button>
        <span className="text-xs text-muted">
          Shows the true diagnosis, the scores and the filter’s decisions. Revealing is logged.
        </span>
      </div>
    )
  }
  if (reveal.isPending) return <SkeletonBlock lines={3} label="Loading what was hidden" />
  if (!reveal.data) return <ErrorNotice error={reveal.error} />
  return (
    <section aria-label="Revealed" className="grid max-h-[36dvh] gap-2 overflow-y-auto">
      <p>
        True diagnosis: <strong>{reveal.data.diagnosis}</strong>
      </p>
      <DataTable
        caption="Trajectories with outcome, metrics and filter decision"
        columns={revealColumns(nameOf, explain)}
        rows={reveal.data.trajectories}
        rowKey={(trajectory) => trajectory.leafId}
        empty="No trajectory of this tree has been scored."
      />
      {explainedId === null ? null : (
        <ReviewExplanation {...{ reviewId, nameOf }} leafId={explainedId} onClose={() => explain(null)} />
      )}
    </section>
  )
}
