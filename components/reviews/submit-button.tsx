// Submitting the review: on to the next tree, or staying to see what was hidden; where it is not possible yet, what is missing.
'use client'
import { Eye, Send } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Tooltip } from '@/components/ui/tooltip'
import { KeyHint } from './key-hint'
import type { ReviewFlow } from './use-review-flow'

export function SubmitButton({ flow }: { flow: ReviewFlow }) {
  const { missing, submission } = flow
  return (
    <>
      {missing ? (
        <span id="submit-missing" className="text-xs text-muted">
          {missing}
        </span>
      ) : (
        <StayButton flow={flow} />
      )}
      <Tooltip text="Submit, and go on to the next tree">
        <Button
          id="submit-review"
          variant="primary"
          size="sm"
          icon={<Send aria-hidden />}
          aria-describedby={missing ? 'submit-missing' : undefined}
          isDisabled={missing !== null}
          isPending={flow.isBusy}
          onPress={() => flow.submit('next')}
        >
          Submit review
          <KeyHint command="submit" className="hidden xl:inline" />
        </Button>
      </Tooltip>
      <Dialog title="Not submitted" isOpen={submission.error !== null} onOpenChange={submission.reset}>
        <ErrorNotice error={submission.error} />
      </Dialog>
    </>
  )
}

function StayButton({ flow }: { flow: ReviewFlow }) {
  return (
    <Tooltip text="Submit, and stay on this tree to see what was hidden">
      <Button size="sm" icon={<Eye aria-hidden />} isDisabled={flow.isBusy} onPress={() => flow.submit('stay')}>
        Submit and stay
      </Button>
    </Tooltip>
  )
}
