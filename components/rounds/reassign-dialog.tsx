// Moves all open work of one reviewer in a round to somebody else, or back to the queue, in one action.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useReassignWork } from '@/lib/client/round-work'
import type { WorkReassigned } from '@/lib/core/domain/round-work'
import { counted } from './round-preview-words'
import { WorkOutcome } from './work-outcome'

type Goal = 'queue' | 'person'
const goals = [
  { value: 'queue', label: 'Back to the queue, for anybody' },
  { value: 'person', label: 'To one person' },
] as const

/** `pseudonym`: whose work it is. */
type ReassignDialogProps = { roundId: number; pseudonym: string; onClose: () => void }

export function ReassignDialog({ roundId, pseudonym, onClose }: ReassignDialogProps) {
  const [goal, setGoal] = useState<Goal>('queue')
  const [name, setName] = useState('')
  const { mutate, data, error, isPending } = useReassignWork()
  const unknown = error?.defects.find(({ pointer }) => pointer === '/to')?.detail
  const move = () => mutate({ roundId, from: pseudonym, to: goal === 'queue' ? null : name.trim() })
  const footer = data ? (
    <Button variant="primary" onPress={onClose}>
      Close
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        variant="primary"
        isDisabled={goal !== 'queue' && name.trim() === ''}
        isPending={isPending}
        onPress={move}
      >
        Move the work
      </Button>
    </>
  )
  return (
    <Dialog title={`Move the open work of ${pseudonym}`} isOpen onOpenChange={onClose} footer={footer}>
      {data ? (
        <Outcome data={data} />
      ) : (
        <div className="grid gap-3">
          <p>
            Trees in their hands and trees kept for them go at once. What they have judged so far stays stored with
            their review and is not used.
          </p>
          <Select label="Where to" value={goal} onChange={setGoal} options={goals} />
          {goal === 'person' ? (
            <Field
              label="E-mail or pseudonym"
              isRequired
              value={name}
              onChange={setName}
              hint="What they read already goes back to the queue."
              error={unknown}
            />
          ) : null}
          <ErrorNotice error={unknown ? null : error} title="Nothing was moved" />
        </div>
      )}
    </Dialog>
  )
}

function Outcome({ data: { given, queued, ended, hindered } }: { data: WorkReassigned }) {
  const lines = [
    given > 0 ? `${counted(given, 'review')} given to the other person.` : '',
    queued > 0 ? `${counted(queued, 'review')} gone back to the queue.` : '',
    ended > 0 ? `${counted(ended, 'hidden repeat')} taken out of the round: nobody else can repeat a review.` : '',
  ].filter((line) => line !== '')
  return (
    <WorkOutcome
      title={lines.length === 0 ? 'There was no open work to move' : 'The work was moved'}
      lines={lines}
      hindered={hindered}
    />
  )
}
