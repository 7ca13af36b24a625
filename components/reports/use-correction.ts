// The correction under way: kept on this device with every change, so that leaving the page loses nothing.
'use client'
import { useCallback, useEffect, useState } from 'react'
import { discardDraft, keepDraft, readDraft } from '@/lib/client/drafts'
import type { CaseDraft } from '@/lib/core/domain/report'
import {
  correctionOf,
  type Edit,
  editedEnvironmentSchema,
  type EditedEnvironment,
  editedOf,
  editEnvironment,
} from './edited-environment'

export type Correction = {
  /** Null where nothing is being corrected. */
  edited: EditedEnvironment | null
  /** It was found on this device when the page was opened. */
  isResumed: boolean
  begin: (draft: CaseDraft) => void
  edit: (edit: Edit) => void
  end: () => void
}

export function useCorrection(reportId: number, actorId: number): Correction {
  const name = `report.${actorId}.${reportId}`
  const [edited, setEdited] = useState<EditedEnvironment | null>(() => readDraft(editedEnvironmentSchema, name))
  const [isResumed, setResumed] = useState(edited !== null)
  useEffect(() => {
    if (edited) keepDraft(name, edited)
  }, [name, edited])
  const edit = useCallback((change: Edit) => setEdited((now) => now && editEnvironment(now, change)), [])
  const begin = (draft: CaseDraft) => setEdited(editedOf(draft.id, draft.environment))
  const end = () => {
    discardDraft(name)
    setEdited(null)
    setResumed(false)
  }
  return { edited, isResumed, begin, edit, end }
}

/** Whether anything would be stored that is not in the version it was begun on. */
export function isChanged(edited: EditedEnvironment, draft: CaseDraft | undefined): boolean {
  if (!draft) return true
  const sent = (each: EditedEnvironment) => JSON.stringify({ ...correctionOf(each), basedOnId: 0 })
  return sent(edited) !== sent(editedOf(draft.id, draft.environment))
}
