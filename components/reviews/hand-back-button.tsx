// Handing a tree back for good, with the reason.
'use client'
import { CornerUpLeft } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { HandBackDialog } from './hand-back-dialog'
import type { ReviewFlow } from './use-review-flow'

export function HandBackButton({ flow }: { flow: ReviewFlow }) {
  return (
    <>
      <Button size="sm" variant="ghost" icon={<CornerUpLeft aria-hidden />} onPress={() => flow.askHandBack(true)}>
        Hand back…
      </Button>
      {flow.isHandBackAsked ? <HandBackDialog flow={flow} /> : null}
    </>
  )
}
