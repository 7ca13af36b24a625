// Putting a tree off: another one first, this one comes back last.
'use client'
import { SkipForward } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Tooltip } from '@/components/ui/tooltip'
import type { ReviewFlow } from './use-review-flow'

export function SkipButton({ flow }: { flow: ReviewFlow }) {
  return (
    <>
      <Tooltip text="Take another tree first; this one comes back to you last, with your verdicts">
        <Button
          size="sm"
          variant="ghost"
          icon={<SkipForward aria-hidden />}
          isDisabled={!flow.canSkip}
          onPress={flow.skip}
        >
          Skip
        </Button>
      </Tooltip>
      <Dialog
        title="Not skipped"
        isOpen={flow.giving.error !== null && !flow.isHandBackAsked}
        onOpenChange={flow.giving.reset}
      >
        <ErrorNotice error={flow.giving.error} />
      </Dialog>
    </>
  )
}
