// Finding a turn by typing: after the key for it, or at once where letters mean nothing else.
'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** Letters typed without the key belong to one word while no longer than this lies between them. */
const PAUSE_MS = 1000

type Search = { typed: string; isAsked: boolean }

export type TypeAhead = {
  /** What was typed so far; null while nobody searches. */
  typed: string | null
  start: () => void
  stop: () => void
  /** True where the key belonged to the search. */
  take: (event: KeyboardEvent) => boolean
}

export function useTypeAhead(find: (typed: string) => void, areLettersFree: boolean): TypeAhead {
  const [search, setSearch] = useState<Search | null>(null)
  const pause = useRef<number | undefined>(undefined)
  useEffect(() => () => window.clearTimeout(pause.current), [])
  const stop = () => setSearch(null)

  function type(typed: string, isAsked: boolean) {
    window.clearTimeout(pause.current)
    if (!isAsked) pause.current = window.setTimeout(stop, PAUSE_MS)
    setSearch({ typed, isAsked })
    find(typed)
  }

  function take(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const { key } = event
    if (!search) {
      if (areLettersFree && /^[\p{L}\p{N}]$/u.test(key)) type(key, false)
      return areLettersFree && /^[\p{L}\p{N}]$/u.test(key)
    }
    if (key.length === 1 && !(key === ' ' && search.typed === '')) type(search.typed + key, search.isAsked)
    else if (key === 'Backspace') type(search.typed.slice(0, -1), search.isAsked)
    else if (key !== 'Shift') stop()
    return key.length === 1 || key === 'Backspace' || key === 'Shift' || (search.isAsked && isEnd(key))
  }
  return { typed: search?.typed ?? null, start: () => setSearch({ typed: '', isAsked: true }), stop, take }
}

const isEnd = (key: string) => key === 'Enter' || key === 'Escape'
