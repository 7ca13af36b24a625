// Settling a dispute: accept or reject the turn, say why, and only then store it.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { adjudicationsKey, decideAdjudication } from '@/lib/client/adjudications'
import { useDraft } from '@/lib/client/drafts'
import type { DecideAdjudication } from '@/lib/core/domain/adjudication'
import { DecisionChoice } from './decision-choice'
import { useDecisionKeys } from './use-decision-keys'

type Decision = DecideAdjudication['decision']
const draftSchema = z.object({ decision: z.enum(['ACCEPT', 'REJECT']).nullable(), reason: z.string() })

/** `onSkip`: on to the next dispute without a decision. */
type DecisionFormProps = { adjudicationId: number; actorId: number; onSettled: () => void; onSkip: (() => void) | null }

export function DecisionForm({ adjudicationId, actorId, onSettled, onSkip }: DecisionFormProps) {
  const draft = useDraft(draftSchema, `dispute.${actorId}.${adjudicationId}`, { decision: null, reason: '' })
  const { decision, reason } = draft.value
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const settle = useSettle(adjudicationId, () => {
    draft.discard()
    onSettled()
  })
  const choose = (next: Decision) => {
    draft.change({ decision: next, reason })
    form.current?.querySelector('textarea')?.focus()
  }
  useDecisionKeys({ a: () => choose('ACCEPT'), r: () => choose('REJECT'), ...(onSkip ? { n: onSkip } : {}) })
  const isMissing = reason.trim() === ''
  const commit = () => {
    setTried(true)
    if (decision && !isMissing && !settle.isPending) settle.mutate({ decision, reason: reason.trim() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    commit()
  }
  return (
    <Card
      title="Your decision"
      description="It becomes the turn’s final label. The readers’ verdicts stay as they are."
    >
      <div ref={form} className="grid gap-3" onKeyDown={onKeyDown}>
        <DecisionChoice decision={decision} isMissing={isTried && decision === null} onChoose={choose} />
        <Field
          label="Reason"
          rows={3}
          isRequired
          error={isTried && isMissing ? 'Say why.' : null}
          value={reason}
          onChange={(next) => draft.change({ decision, reason: next })}
        />
        <ErrorNotice error={settle.error} title="The decision was not stored" />
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" isPending={settle.isPending} onPress={commit}>
            {decision === null ? 'Settle' : decision === 'ACCEPT' ? 'Settle as accepted' : 'Settle as rejected'}{' '}
            <Kbd>Ctrl</Kbd>
            <Kbd>Enter</Kbd>
          </Button>
          {onSkip ? (
            <Button onPress={onSkip}>
              Skip for now <Kbd>N</Kbd>
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  )
}

/** Whatever came of it, what is known of disputes is asked for anew: somebody else may have settled this one. */
function useSettle(adjudicationId: number, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { decision: Decision; reason: string }) => decideAdjudication({ adjudicationId, ...body }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: adjudicationsKey }),
  })
}
