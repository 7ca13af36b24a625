// Which turn is in hand: kept in the address, so that a reload or a shared link returns to it.
'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'

/** The address follows once the keys rest, so that going through a tree stays quick. */
const REST_MS = 150

/** `initial`: the turn to begin with, given the one that the address asks for, if any. */
export function useTurnInUrl(initial: (asked: string | null) => string): [string, (turnId: string) => void] {
  const asked = useSearchParams().get('turn')
  const [chosen, setChosen] = useState(() => initial(asked))
  const rest = useRef<number | undefined>(undefined)
  useEffect(() => () => window.clearTimeout(rest.current), [])
  const choose = useCallback((turnId: string) => {
    setChosen(turnId)
    window.clearTimeout(rest.current)
    rest.current = window.setTimeout(() => writeTurn(turnId), REST_MS)
  }, [])
  return [chosen, choose]
}

/** With the router's own state, by which it leaves the change alone: else a page on its way to the screen would be given up. */
function writeTurn(turnId: string): void {
  const url = new URL(window.location.href)
  url.searchParams.set('turn', turnId)
  window.history.replaceState(window.history.state, '', url)
}
