// What was hidden while reviewing, once its reviewer has agreed to what seeing it costs.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { TimeText } from '@/components/ui/time-text'
import { revealOptions, reviewOptions } from '@/lib/client/reviews'
import { RevealDialog } from './reveal-dialog'
import { Revealed } from './revealed'

type RevealProps = {
  reviewId: number
  /** When the truth of this case was first shown to this person, in this review or another. */
  revealedAt: string | null
  nameOf: (turnId: string) => string
}

export function Reveal({ reviewId, revealedAt, nameOf }: RevealProps) {
  const [isAsking, ask] = useState(false)
  const client = useQueryClient()
  const reveal = useMutation({
    mutationFn: () => client.fetchQuery(revealOptions(reviewId)),
    // What is said from now on is marked, and nothing of the tree is covered any more.
    onSuccess: () => {
      ask(false)
      return client.invalidateQueries({ queryKey: reviewOptions(reviewId).queryKey, exact: true })
    },
  })
  if (reveal.data) return <Revealed reveal={reveal.data} nameOf={nameOf} />
  const look = () => reveal.mutate()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button icon={<Eye aria-hidden />} isPending={reveal.isPending} onPress={revealedAt ? look : () => ask(true)}>
        {revealedAt ? 'Show what was revealed' : 'Reveal'}
      </Button>
      <span className="text-xs text-muted">
        {revealedAt ? (
          <>
            The truth of this case was shown to you <TimeText iso={revealedAt} />. What you change since is marked, and
            not used for labels or calibration.
          </>
        ) : (
          'Shows the true diagnosis, the scores and the filter’s decisions. It has its price, which is said first.'
        )}
      </span>
      {isAsking ? (
        <RevealDialog isPending={reveal.isPending} error={reveal.error} onConfirm={look} onClose={() => ask(false)} />
      ) : (
        <ErrorNotice error={reveal.error} />
      )}
    </div>
  )
}
