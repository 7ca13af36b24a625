// Says on the next tree what became of the last one, and leads back to it; gone with the first verdict.
'use client'
import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { type HowLeft, useLeftNote } from './just-left-note'

const done: Record<HowLeft, string> = { submitted: 'Submitted', skipped: 'Skipped', declined: 'Handed back' }

export function JustLeft({ reviewId }: { reviewId: number | null }) {
  const [left, dismiss] = useLeftNote()
  if (!left) return null
  const isSame = left.id === reviewId
  return (
    <div role="status" aria-label="The tree before" className="flex min-w-0 flex-wrap items-center gap-x-3 text-xs">
      <p>
        {isSame ? (
          'No other tree waits for you, so the one you skipped is here again.'
        ) : (
          <>
            {done[left.how]}: <strong className="font-medium">{left.title}</strong>
            {left.how === 'skipped' ? ', which comes back to you last' : null}
          </>
        )}
      </p>
      {left.how === 'submitted' ? (
        <TextLink href={`/reviews/${left.id}`}>Look back, and see what was hidden</TextLink>
      ) : null}
      <Button size="sm" variant="ghost" aria-label="Dismiss" icon={<X aria-hidden />} onPress={dismiss} />
    </div>
  )
}
