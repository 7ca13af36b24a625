// Brings the turn somebody asked for into sight, and the keyboard to it; in a box of its own, at first the turn in hand.
'use client'
import { useEffect, useEffectEvent } from 'react'
import type { TreeView } from './use-tree-view'

/** In the first a dialog that closed has done with the keyboard; by the last all rows that came into sight are measured. */
const FRAMES = 4

/** `scrollerOf`: what scrolls the tree, once that is known. */
export function useRequestedRow(tree: TreeView, scrollerOf: () => HTMLElement | null) {
  const { request } = tree
  const bring = useEffectEvent((isFocus: boolean) => {
    const row = document.getElementById(tree.rowId(request?.turnId ?? tree.selectedId))
    const scroller = scrollerOf()
    if (!row || !scroller) return
    if (isFocus) row.focus({ preventScroll: true })
    // A page is not scrolled down to its tree before anybody asked for a turn.
    if (!request && scroller === document.documentElement) return
    row.scrollIntoView({ block: row.offsetHeight > scroller.clientHeight ? 'start' : 'nearest' })
  })
  useEffect(() => {
    let frame = 0
    const bringIn = (frames: number) => {
      frame = requestAnimationFrame(() => {
        bring(frames === FRAMES && (request?.isFocus ?? false))
        if (frames > 1) bringIn(frames - 1)
      })
    }
    bringIn(FRAMES)
    return () => cancelAnimationFrame(frame)
  }, [request])
}
