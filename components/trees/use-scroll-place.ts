// Keeps track of what scrolls a list, which another window size may change, and of where the list lies in it.
'use client'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { boxesAround, type ScrollPlace, scrollPlaceOf } from './scroll-place'

/** Null until the list is on the page. */
export function useScrollPlace(list: RefObject<HTMLElement | null>): ScrollPlace | null {
  const [place, setPlace] = useState<ScrollPlace | null>(null)
  const update = () => {
    if (!list.current) return
    const next = scrollPlaceOf(list.current)
    const isSame = next.scroller === place?.scroller && Math.abs(next.margin - place.margin) <= 1
    if (!isSame) setPlace(next)
  }
  const onChange = useEffectEvent(update)
  useLayoutEffect(() => onChange(), [])
  useEffect(() => {
    if (!list.current) return
    // Told after layout, when reading it again costs nothing; whatever moves the list changes the size of a box around it.
    const observer = new ResizeObserver(() => onChange())
    for (const box of boxesAround(list.current)) observer.observe(box)
    return () => observer.disconnect()
  }, [list])
  return place
}
