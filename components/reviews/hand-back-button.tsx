// Handing a tree back to the queue, after asking.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CornerUpLeft } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { queueOptions, returnReview } from '@/lib/client/reviews'

export function HandBackButton({ reviewId }: { reviewId: number }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [isAsking, ask] = useState(false)
  const giveBack = useMutation({
    mutationFn: () => returnReview(reviewId),
    onSuccess: async () => {
      await queryClient.invalidateQueries(queueOptions())
      router.push('/reviews')
    },
  })
  return (
    <>
      <Button size="sm" variant="ghost" icon={<CornerUpLeft aria-hidden />} onPress={() => ask(true)}>
        Hand back…
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title="Hand this tree back?"
          action="Hand back the tree"
          isDangerous
          isPending={giveBack.isPending}
          error={giveBack.error}
          onConfirm={() => giveBack.mutate()}
          onClose={() => ask(false)}
        >
          <p>It returns to the queue for somebody else. Your verdicts so far are kept but not used.</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
