// The time, anew every second while something runs.
'use client'
import { useEffect, useState } from 'react'

export function useSeconds(isRunning: boolean): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
