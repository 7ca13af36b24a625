// What is done with a review as a whole, in one place for buttons and keys alike: submit it, skip it, hand it back, and go on to the next.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ShownError } from '@/components/ui/error-notice'
import { type ReturnWishes, reviewOptions, reviewsKey, returnReview, submitReview } from '@/lib/client/reviews'
import type { ReviewView } from '@/lib/core/domain/review'
import { type HowLeft, noteLeft } from './just-left-note'
import { useNextTree } from './use-next-tree'

/** `next` goes straight on; `stay` remains, to look at what was hidden. */
export type AfterSubmission = 'next' | 'stay'

type Attempt = { error: ShownError | null; reset: () => void }

export type ReviewFlow = {
  /** Why the review cannot be submitted, or null. */
  missing: string | null
  isBusy: boolean
  submission: Attempt
  giving: Attempt
  /** Skipping waits until every verdict is stored, because they are gone on with when the tree comes back. */
  canSkip: boolean
  submit: (after?: AfterSubmission) => void
  /** Another tree first; this one comes back last. */
  skip: () => void
  isHandBackAsked: boolean
  askHandBack: (isAsked: boolean) => void
  /** For good: this tree is not offered to this person again. */
  handBack: (reason: string) => void
  /** To the next tree, from one that is finished. */
  next: () => void
}

type FlowParts = { view: ReviewView; open: number; isSaved: boolean }

/** So few open turns are left that the next tree is made ready. */
const NEARLY_DONE = 3

export function useReviewFlow({ view, open, isSaved }: FlowParts): ReviewFlow {
  const queryClient = useQueryClient()
  const [isHandBackAsked, askHandBack] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  // Submitting waits until every verdict is stored.
  const [wish, setWish] = useState<AfterSubmission | null>(null)
  const isOpen = view.state === 'in_progress'
  const hasBegun = view.verdicts.length > 0
  const nextTree = useNextTree(view.id, isOpen && hasBegun && open + view.turnsToCome <= NEARLY_DONE)

  /** The review itself is read anew when it is opened again. */
  const leave = async (how: HowLeft) => {
    noteLeft(queryClient, { id: view.id, title: view.case.title, how })
    setLeaving(true)
    const isGone = await nextTree.go()
    setLeaving(isGone)
    void queryClient.invalidateQueries({ queryKey: reviewsKey.lists })
  }
  const submission = useMutation({
    mutationFn: (_after: AfterSubmission) => submitReview(view.id),
    onMutate: () => setWish(null),
    onSuccess: ({ state, submittedAt }, after) => {
      if (after === 'next') return leave('submitted')
      queryClient.setQueryData(reviewOptions(view.id).queryKey, (shown) => shown && { ...shown, state, submittedAt })
      return queryClient.invalidateQueries({ queryKey: reviewsKey.lists })
    },
  })
  const giving = useMutation({
    mutationFn: (wishes: ReturnWishes) => returnReview(view.id, wishes),
    onSuccess: (_summary, { isDeclined }) => {
      askHandBack(false)
      return leave(isDeclined ? 'declined' : 'skipped')
    },
  })
  const next = useMutation({ mutationFn: nextTree.go })
  const isComplete = open + (isSaved ? view.turnsToCome : 0) === 0
  // A turn was opened again: whoever wanted to submit does not any more.
  if (wish !== null && !isComplete) setWish(null)
  const isDue = wish !== null && isComplete && isSaved
  const submitNow = useEffectEvent(() => wish !== null && submission.mutate(wish))
  useEffect(() => {
    if (isDue) submitNow()
  }, [isDue])
  const isBusy = isLeaving || wish !== null || submission.isPending || giving.isPending || next.isPending
  const canSkip = isOpen && isSaved && !isBusy
  return {
    ...{ missing: isComplete ? null : missingText(open), isBusy, canSkip, submission, giving, isHandBackAsked },
    submit: (after = 'next') => isOpen && !isBusy && isComplete && setWish(after),
    skip: () => canSkip && giving.mutate({ isDeclined: false, reason: '' }),
    askHandBack: (isAsked) => askHandBack(isAsked && isOpen),
    handBack: (reason) => !isBusy && giving.mutate({ isDeclined: true, reason }),
    next: () => !isBusy && next.mutate(),
  }
}

const missingText = (open: number) =>
  open === 0 ? 'Turns are to come' : `${open} ${open === 1 ? 'turn' : 'turns'} open`
