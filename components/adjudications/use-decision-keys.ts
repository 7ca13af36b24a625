// Plain keys of a dispute's page: none of them stores anything, and none is taken while somebody types.
'use client'
import { useEffect, useRef } from 'react'

export type DecisionKeys = Partial<Record<'a' | 'r' | 'n', () => void>>

export function useDecisionKeys(keys: DecisionKeys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const run = current.current[event.key.toLowerCase() as keyof DecisionKeys]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
