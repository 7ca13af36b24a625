// Waits until whoever types in a field pauses.
'use client'
import { useEffect, useState } from 'react'

const PAUSE_MS = 1_200
const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** True from the first pause on; at once where no field has the focus. */
export function useTypingPause(): boolean {
  const [isPausing, setPausing] = useState(() => !isInField())
  useEffect(() => {
    if (isPausing) return
    let timer = setTimeout(() => setPausing(true), PAUSE_MS)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setPausing(true), PAUSE_MS)
    }
    window.addEventListener('keydown', again, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', again, true)
    }
  }, [isPausing])
  return isPausing
}

const isInField = () => typeof document !== 'undefined' && Boolean(document.activeElement?.closest(FIELDS))
