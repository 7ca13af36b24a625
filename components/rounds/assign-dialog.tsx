// Keeps waiting reviews of a round for one person, by specialty and words of the case.
'use client'
import { useState } from 'react'
import { SpecialtiesField } from '@/components/cases/specialties-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { NumberInput } from '@/components/ui/number-input'
import { useAssignWork } from '@/lib/client/round-work'
import { counted } from './round-preview-words'
import { WorkOutcome } from './work-outcome'

type Wish = { to: string; specialties: string[]; text: string; most: number }

export function AssignDialog({ roundId, onClose }: { roundId: number; onClose: () => void }) {
  const [wish, setWish] = useState<Wish>({ to: '', specialties: [], text: '', most: Number.NaN })
  const { mutate, data, error, isPending } = useAssignWork()
  const { most, ...rest } = wish
  const assign = () => mutate({ roundId, ...rest, ...(Number.isNaN(most) ? {} : { most }) })
  const footer = data ? (
    <Button variant="primary" onPress={onClose}>
      Close
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={wish.to.trim() === ''} isPending={isPending} onPress={assign}>
        Assign
      </Button>
    </>
  )
  return (
    <Dialog title="Assign waiting reviews" isOpen onOpenChange={onClose} footer={footer}>
      {data ? (
        <WorkOutcome
          title={`${counted(data.given, 'review')} assigned`}
          lines={data.given > 0 ? ['They are given to this person alone, before any other.'] : []}
          hindered={data.hindered}
        />
      ) : (
        <AssignForm wish={wish} onChange={setWish} error={error} />
      )}
    </Dialog>
  )
}

type AssignFormProps = {
  wish: Wish
  onChange: (wish: Wish) => void
  error: ReturnType<typeof useAssignWork>['error']
}

function AssignForm({ wish, onChange, error }: AssignFormProps) {
  const unknown = error?.defects.find(({ pointer }) => pointer === '/to')?.detail
  return (
    <div className="grid gap-3">
      <Field
        label="E-mail or pseudonym"
        isRequired
        value={wish.to}
        onChange={(to) => onChange({ ...wish, to })}
        error={unknown}
      />
      <SpecialtiesField
        value={wish.specialties}
        onChange={(specialties) => onChange({ ...wish, specialties })}
        hint="Separated by commas; empty means all."
      />
      <Field
        label="Words"
        value={wish.text}
        onChange={(text) => onChange({ ...wish, text })}
        hint="In the title or key of the case; empty means all."
      />
      <NumberInput
        label="At most"
        value={wish.most}
        onChange={(most) => onChange({ ...wish, most })}
        minValue={1}
        formatOptions={{ maximumFractionDigits: 0 }}
        hint="Reviews; empty means all that wait."
      />
      <ErrorNotice error={unknown ? null : error} title="Nothing was assigned" />
    </div>
  )
}
