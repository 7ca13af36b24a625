// Submitting the review: possible once nothing is open and everything is stored; else it says what is missing.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { queueOptions, reviewOptions, submitReview } from '@/lib/client/reviews'

type SubmitButtonProps = { reviewId: number; open: number; isSaved: boolean }

export function SubmitButton({ reviewId, open, isSaved }: SubmitButtonProps) {
  const queryClient = useQueryClient()
  const submission = useMutation({
    mutationFn: () => submitReview(reviewId),
    onSuccess: ({ state, submittedAt }) => {
      queryClient.setQueryData(reviewOptions(reviewId).queryKey, (view) => view && { ...view, state, submittedAt })
      return queryClient.invalidateQueries(queueOptions())
    },
  })
  const missing = missingText(open, isSaved)
  return (
    <>
      {missing ? (
        <span id="submit-missing" className="text-xs text-muted">
          {missing}
        </span>
      ) : null}
      <Button
        variant="primary"
        size="sm"
        icon={<Send aria-hidden />}
        aria-describedby={missing ? 'submit-missing' : undefined}
        isDisabled={missing !== null}
        isPending={submission.isPending}
        onPress={() => submission.mutate()}
      >
        Submit review
      </Button>
      <Dialog title="Not submitted" isOpen={submission.isError} onOpenChange={() => submission.reset()}>
        <ErrorNotice error={submission.error} />
      </Dialog>
    </>
  )
}

function missingText(open: number, isSaved: boolean): string | null {
  if (open > 0) return `${open} ${open === 1 ? 'turn' : 'turns'} open`
  return isSaved ? null : 'Waiting for verdicts to be saved'
}
