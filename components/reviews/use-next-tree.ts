// Going on to the next tree: made ready while the one in hand nears its end, so that it stands on the screen at once.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { claimReview, READY_REFRESH_MS, readyTreeOptions, reviewOptions } from '@/lib/client/reviews'

export type NextTree = {
  /** The review that was made ready, or null. */
  readyId: number | null
  /** To the tree made ready, else to the next that can be claimed, else to the queue, which says why there is none. False where it stayed. */
  go: () => Promise<boolean>
}

/** The workspace shows the review that the address names: no page is asked for, and the back button leads back. */
const showReview = (reviewId: number) => window.history.pushState(null, '', `/reviews/${reviewId}`)

/** Nothing is taken before `isWanted`; what was made ready comes back to the queue by itself when it is not asked for again. */
export function useNextTree(reviewId: number, isWanted: boolean): NextTree {
  const router = useRouter()
  const queryClient = useQueryClient()
  const ready = useQuery({ ...readyTreeOptions(reviewId), enabled: isWanted })
  const readyId = ready.data ?? null
  // Held in the cache for as long as this tree is on the screen.
  useQuery({
    ...reviewOptions(readyId ?? 0),
    enabled: readyId !== null,
    refetchInterval: READY_REFRESH_MS,
    notifyOnChangeProps: [],
  })

  async function open(nextId: number | null): Promise<boolean> {
    if (nextId === reviewId)
      await queryClient.invalidateQueries({ queryKey: reviewOptions(reviewId).queryKey, exact: true })
    else if (nextId === null) router.push('/reviews')
    else showReview(nextId)
    return nextId !== reviewId
  }
  /** Takes the tree into hand. Its lease may have run out, and another reader may have it by now. */
  async function confirm(shownId: number): Promise<void> {
    const heldId = await claimReview().catch(() => shownId)
    if (heldId !== shownId) router.replace(heldId === null ? '/reviews' : `/reviews/${heldId}`)
  }
  async function go(): Promise<boolean> {
    // Where claiming fails the queue says what is the matter.
    if (readyId === null) return open(await claimReview().catch(() => null))
    void open(readyId)
    void confirm(readyId)
    return true
  }
  return { readyId, go }
}
