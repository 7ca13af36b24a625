// What was revealed: the true diagnosis, and per trajectory its outcome, metrics and filter decision.
'use client'
import { useState } from 'react'
import { ReviewExplanation } from '@/components/explanations/review-explanation'
import { DataTable } from '@/components/ui/data-table'
import type { ReviewReveal } from '@/lib/core/domain/review'
import { revealColumns } from './reveal-columns'

type RevealedProps = { reveal: ReviewReveal; nameOf: (turnId: string) => string }

/** The button that was pressed is gone; whoever pressed it goes on here. */
const takeFocus = (section: HTMLElement | null) => section?.focus()

export function Revealed({ reveal: { reviewId, diagnosis, trajectories }, nameOf }: RevealedProps) {
  const [explainedId, explain] = useState<string | null>(null)
  return (
    <section ref={takeFocus} tabIndex={0} aria-label="Revealed" className="grid max-h-[36dvh] gap-2 overflow-y-auto">
      <p>
        True diagnosis: <strong>{diagnosis}</strong>
      </p>
      <DataTable
        caption="Trajectories with outcome, metrics and filter decision"
        columns={revealColumns(nameOf, explain)}
        rows={trajectories}
        rowKey={(trajectory) => trajectory.leafId}
        empty="No trajectory of this tree has been scored."
      />
      {explainedId === null ? null : (
        <ReviewExplanation {...{ reviewId, nameOf }} leafId={explainedId} onClose={() => explain(null)} />
      )}
    </section>
  )
}
