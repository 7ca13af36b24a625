// Settling a dispute: accept or reject the turn, and say why.
'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { adjudicationsOptions, decideAdjudication } from '@/lib/client/adjudications'
import { useDraft } from '@/lib/client/drafts'
import type { DecideAdjudication } from '@/lib/core/domain/adjudication'

export function DecisionForm({ adjudicationId }: { adjudicationId: number }) {
  const queryClient = useQueryClient()
  const reason = useDraft(z.string(), `adjudication.${adjudicationId}`, '')
  const [isTried, setTried] = useState(false)
  const settle = useMutation({
    mutationFn: (decision: DecideAdjudication['decision']) =>
      decideAdjudication({ adjudicationId, decision, reason: reason.value.trim() }),
    onSuccess: () => {
      reason.discard()
      return queryClient.invalidateQueries(adjudicationsOptions())
    },
  })
  const isMissing = reason.value.trim() === ''
  const decide = (decision: DecideAdjudication['decision']) => {
    setTried(true)
    if (!isMissing) settle.mutate(decision)
  }
  const isPending = (decision: DecideAdjudication['decision']) => settle.isPending && settle.variables === decision
  return (
    <Card
      title="Your decision"
      description="It becomes the turn’s final label. Both readers’ verdicts stay as they are."
    >
      <div className="grid gap-3">
        <Field
          label="Reason"
          rows={3}
          isRequired
          error={isTried && isMissing ? 'Say why.' : null}
          value={reason.value}
          onChange={reason.change}
        />
        <ErrorNotice error={settle.error} />
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            icon={<Check aria-hidden />}
            isPending={isPending('ACCEPT')}
            onPress={() => decide('ACCEPT')}
          >
            Accept the turn
          </Button>
          <Button
            variant="danger"
            icon={<X aria-hidden />}
            isPending={isPending('REJECT')}
            onPress={() => decide('REJECT')}
          >
            Reject the turn
          </Button>
        </div>
      </div>
    </Card>
  )
}
