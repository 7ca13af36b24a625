// Which turn is in hand: kept in the address, so that a reload or a shared link returns to it.
'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'

export function useTurnInUrl(turnIds: readonly string[], fallback: string): [string, (turnId: string) => void] {
  const asked = useSearchParams().get('turn')
  const [chosen, setChosen] = useState(asked && turnIds.includes(asked) ? asked : fallback)
  const choose = (turnId: string) => {
    setChosen(turnId)
    const url = new URL(window.location.href)
    url.searchParams.set('turn', turnId)
    window.history.replaceState(null, '', url)
  }
  return [chosen, choose]
}
