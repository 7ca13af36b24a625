// Which mark is looked at, and the ways between a quote in the report and its entry beside it.
'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { scrollWithinPane } from './scroll-within-pane'

export type Marked = { activeId: string | null; look: Look }
/** Stays the same while the page lives. */
export type Look = {
  /** The pointer rests on it, or the keyboard is on it: it is marked on both sides, and the other pane scrolls to it. */
  lookAt: (id: string, from: Side) => void
  /** Goes there: also where the panes do not scroll on their own. */
  go: (id: string, to: Side) => void
}
export type Side = 'report' | 'environment'

const attribute = { report: 'data-mark', environment: 'data-entry' } as const
const HOVER_MS = 120

const other = (side: Side): Side => (side === 'report' ? 'environment' : 'report')
const find = (id: string, side: Side) => document.querySelector<HTMLElement>(`[${attribute[side]}="${CSS.escape(id)}"]`)

export function useMarked(): Marked {
  const [activeId, setActiveId] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lookAt = useCallback((id: string, from: Side) => {
    clearTimeout(waiting.current)
    // What the pointer only passes over does not move the other pane.
    waiting.current = setTimeout(() => {
      setActiveId(id)
      scrollWithinPane(find(id, other(from)))
    }, HOVER_MS)
  }, [])
  const go = useCallback((id: string, to: Side) => {
    clearTimeout(waiting.current)
    setActiveId(id)
    // A mark may be drawn only with the next frame.
    requestAnimationFrame(() => {
      const target = find(id, to)
      target?.scrollIntoView({ block: 'center' })
      target?.querySelector<HTMLElement>('[data-sign]')?.focus({ preventScroll: true })
    })
  }, [])
  const look = useMemo(() => ({ lookAt, go }), [lookAt, go])
  return { activeId, look }
}
