// The reviewers of a round while it runs, and moving work between them.
'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Loaded } from '@/components/ui/loaded'
import { Section } from '@/components/ui/section'
import type { ProblemError } from '@/lib/client/problem'
import type { RoundProgress } from '@/lib/core/domain/round-progress'
import { AssignDialog } from './assign-dialog'
import { ReassignDialog } from './reassign-dialog'
import { ReviewerTable } from './reviewer-table'

type ReviewersSectionProps = {
  roundId: number
  /** Whether there is work to give; simulated readers are given none. */
  canMove: boolean
  progress: UseQueryResult<RoundProgress, ProblemError>
}

export function ReviewersSection({ roundId, canMove, progress }: ReviewersSectionProps) {
  const [isAssigning, setAssigning] = useState(false)
  const [movedFrom, moveFrom] = useState<string | null>(null)
  const assign = (
    <Button size="sm" icon={<UserPlus aria-hidden />} onPress={() => setAssigning(true)}>
      Assign reviews…
    </Button>
  )
  return (
    <Section
      title="Reviewers"
      description="Under their pseudonyms. Times are what their browsers measured as attention, in medians."
      actions={canMove ? assign : null}
    >
      <Loaded query={progress} lines={4}>
        {({ reviewers }) => <ReviewerTable {...{ roundId, reviewers }} onMove={canMove ? moveFrom : null} />}
      </Loaded>
      {isAssigning ? <AssignDialog roundId={roundId} onClose={() => setAssigning(false)} /> : null}
      {movedFrom === null ? null : (
        <ReassignDialog roundId={roundId} pseudonym={movedFrom} onClose={() => moveFrom(null)} />
      )}
    </Section>
  )
}
