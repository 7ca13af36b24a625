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
  useLayoutEffect(() => onChange())
  useEffect(() => {
    if (!list.current) return
    const observer = new ResizeObserver(() => onChange())
    for (const box of boxesAround(list.current)) observer.observe(box)
    const listen = () => onChange()
    window.addEventListener('scroll', listen, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', listen, { capture: true })
    }
  }, [list])
  return place
}
