// What was selected last in the report; a selection elsewhere, such as in a field, leaves it as it is.
'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { TextSpan } from '@/lib/core/domain/text-span'
import { wholeWords } from './quote-finder'
import { selectedRange } from './selected-range'

export function useSelectedSpan(report: RefObject<HTMLDivElement | null>, text: string, isOn: boolean) {
  const [span, setSpan] = useState<TextSpan | null>(null)
  useEffect(() => {
    if (!isOn) return
    let frame = 0
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const element = report.current
        if (!element) return
        const selected = selectedRange(element, text)
        if (selected) setSpan(wholeWords(text, selected))
        else if (element.contains(document.getSelection()?.anchorNode ?? null)) setSpan(null)
      })
    }
    document.addEventListener('selectionchange', read)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', read)
    }
  }, [report, text, isOn])
  return { span, clear: () => setSpan(null) }
}
