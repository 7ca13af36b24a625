// Saving a correction: what hinders it is said at its place, by the form first and by the server after.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { reportQuery, useCorrectDraft } from '@/lib/client/reports'
import { correctionDefects, correctionOf, type EditedEnvironment } from './edited-environment'
import type { QuoteFinder } from './quote-finder'

export function useSaveCorrection(
  reportId: number,
  edited: EditedEnvironment,
  find: QuoteFinder,
  onStored: () => void,
) {
  const [isTried, setTried] = useState(false)
  /** What the server refused; its places hold for this state of the form only. */
  const [refused, setRefused] = useState<EditedEnvironment | null>(null)
  const client = useQueryClient()
  const { mutate, isPending, error } = useCorrectDraft(reportId)
  const defects = useMemo(() => {
    const told = refused === edited ? (error?.defects ?? []) : []
    const own = isTried ? correctionDefects(edited) : new Map<string, string>()
    return new Map([...told.map(({ pointer, detail }) => [pointer, detail] as const), ...own])
  }, [refused, edited, error, isTried])
  const save = () => {
    setTried(true)
    const missing = correctionDefects(edited).size > 0
    const { passages, menu } = edited
    const isQuoted = passages.every(({ text }) => find(text)) && menu.every(({ result }) => find(result))
    if (missing || !isQuoted) return showFirstDefect()
    mutate(correctionOf(edited), {
      onSuccess: onStored,
      onError: (problem) => {
        setRefused(edited)
        showFirstDefect()
        if (problem.code === 'conflict') void client.invalidateQueries(reportQuery(reportId))
      },
    })
  }
  return { save, isPending, error: refused === null ? null : error, defects }
}

function showFirstDefect(): void {
  // Defects are drawn with the next render.
  setTimeout(() => document.querySelector<HTMLElement>('[data-entry] [data-invalid] :is(input, textarea)')?.focus(), 50)
}
