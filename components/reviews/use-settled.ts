// A list that changes while somebody types, taken over once they pause, so that it is asked about once.
'use client'
import { useEffect, useState } from 'react'

const PAUSE_MS = 300

/** The first value stands at once. */
export function useSettled(values: readonly string[]): readonly string[] {
  const text = JSON.stringify(values)
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as string[]
}
