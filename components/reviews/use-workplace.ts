// How one person has the workspace set up: which panes are shown, which half of a turn is judged, and what was said last.
'use client'
import { useState } from 'react'
import { z } from 'zod'
import { deviceStorage } from '@/lib/client/device-storage'
import type { VerdictAspect } from '@/lib/core/domain/verdict'

const panesSchema = z.object({
  case: z.boolean(),
  guidelines: z.boolean(),
  map: z.boolean(),
  fork: z.boolean(),
  history: z.boolean(),
  keys: z.boolean(),
})
export type Panes = z.infer<typeof panesSchema>

const STANDARD: Panes = { case: true, guidelines: false, map: true, fork: false, history: false, keys: false }
/** Kept for the next tree; the rest is for the moment. */
const LASTING = ['case', 'map', 'history'] as const

export type Workplace = {
  panes: Panes
  toggle: (pane: keyof Panes) => void
  /** The half chosen by hand on a turn; null where the workspace chooses. */
  aspectOf: (turnId: string) => VerdictAspect | null
  chooseAspect: (turnId: string, aspect: VerdictAspect) => void
  /** Shown and spoken; `count` tells the same words said twice apart. */
  announcement: { words: string; count: number }
  announce: (words: string) => void
}

export function useWorkplace(actorId: number): Workplace {
  const name = `medaction.workplace.${actorId}`
  const [panes, setPanes] = useState(() => readPanes(name))
  const [chosen, choose] = useState<{ turnId: string; aspect: VerdictAspect } | null>(null)
  const [announcement, setAnnouncement] = useState({ words: '', count: 0 })
  function toggle(pane: keyof Panes) {
    // The guidelines stand where the case does, so asking for them shows that pane.
    const opens = pane === 'guidelines' && !panes.case ? { case: true, guidelines: true } : { [pane]: !panes[pane] }
    const next = { ...panes, ...opens }
    setPanes(next)
    deviceStorage().setItem(name, JSON.stringify(Object.fromEntries(LASTING.map((each) => [each, next[each]]))))
  }
  return {
    ...{ panes, toggle, announcement },
    aspectOf: (turnId) => (chosen?.turnId === turnId ? chosen.aspect : null),
    chooseAspect: (turnId, aspect) => choose({ turnId, aspect }),
    announce: (words) => setAnnouncement(({ count }) => ({ words, count: count + 1 })),
  }
}

function readPanes(name: string): Panes {
  try {
    const kept = panesSchema.partial().safeParse(JSON.parse(deviceStorage().getItem(name) ?? '{}'))
    return kept.success ? { ...STANDARD, ...kept.data } : STANDARD
  } catch {
    return STANDARD
  }
}
