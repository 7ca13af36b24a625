// From a review that is finished on to the next tree.
'use client'
import { ArrowRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { ReviewFlow } from './use-review-flow'

export function NextTreeButton({ flow }: { flow: ReviewFlow }) {
  return (
    <Button size="sm" variant="primary" icon={<ArrowRight aria-hidden />} isPending={flow.isBusy} onPress={flow.next}>
      Next tree
    </Button>
  )
}
