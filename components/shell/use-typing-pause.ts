// Waits until whoever types in a field pauses.
'use client'
import { useEffect, useState } from 'react'

const TICK_MS = 200
/** Ticks without a key. They are counted, not timed: a page that was busy for long must first hear the keys that came meanwhile. */
const QUIET_TICKS = 6
const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** True from the first pause on; at once where no field has the focus. */
export function useTypingPause(): boolean {
  const [isPausing, setPausing] = useState(() => !isInField())
  useEffect(() => {
    if (isPausing) return
    let quiet = 0
    const timer = setInterval(() => {
      quiet += 1
      if (quiet >= QUIET_TICKS) setPausing(true)
    }, TICK_MS)
    const again = () => {
      quiet = 0
    }
    window.addEventListener('keydown', again, true)
    return () => {
      clearInterval(timer)
      window.removeEventListener('keydown', again, true)
    }
  }, [isPausing])
  return isPausing
}

const isInField = () => typeof document !== 'undefined' && Boolean(document.activeElement?.closest(FIELDS))
