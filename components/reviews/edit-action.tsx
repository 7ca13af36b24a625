// What the turn that is written does: orders tests, or gives the final diagnosis.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Select } from '@/components/ui/select'
import { diseaseLinksOptions } from '@/lib/client/edit-questions'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { EditConceptField } from './edit-concept-field'
import type { EditDraft, EditMode } from './edit-draft'
import { OrderPicker } from './order-picker'
import { useSettled } from './use-settled'

const kinds = [
  { value: 'order', label: 'orders tests' },
  { value: 'diagnose', label: 'gives the final diagnosis' },
] as const

type EditActionProps = {
  mode: EditMode
  view: ReviewView
  turn: ReviewTurn
  draft: EditDraft
  change: (part: Partial<EditDraft>) => void
  error: string | null
}

export function EditAction({ mode, view, turn, draft, change, error }: EditActionProps) {
  const known = mode === 'edit' ? turn.answers : []
  const oracle = view.round.isProspective ? null : { reviewId: view.id, turnId: turn.id, known }
  return (
    <div className="grid content-start gap-3">
      <Select label="This turn" value={draft.kind} options={kinds} onChange={(kind) => change({ kind })} />
      {draft.kind === 'order' ? (
        <OrderPicker
          menu={view.case.menu}
          tests={draft.tests}
          onChange={(tests) => change({ tests })}
          {...{ error, oracle }}
        />
      ) : (
        <FinalDiagnosis {...{ draft, change, error }} />
      )}
    </div>
  )
}

function FinalDiagnosis({ draft, change, error }: Pick<EditActionProps, 'draft' | 'change' | 'error'>) {
  const { diagnosis: label, diagnosisConcept: concept, diagnosisConceptLabel: conceptLabel } = draft
  const labels = useSettled(label.trim() === '' ? [] : [label.trim()])
  const { data } = useQuery(diseaseLinksOptions(labels))
  return (
    <EditConceptField
      label="Final diagnosis"
      value={{ label, concept, conceptLabel }}
      link={data?.items.find((item) => item.label === label.trim())}
      error={error}
      onChange={(named) =>
        change({
          diagnosis: named.label,
          diagnosisConcept: named.concept,
          diagnosisConceptLabel: named.conceptLabel,
        })
      }
    />
  )
}
