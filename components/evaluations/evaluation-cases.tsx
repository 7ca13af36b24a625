// The cases of an evaluation in one mode, filtered by outcome, a page at a time; one of them opened by the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PagedRows } from '@/components/ui/paged-rows'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { evaluationCasesQuery } from '@/lib/client/evaluations'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { Evaluation, EvaluationMode } from '@/lib/core/domain/evaluation'
import { outcomeSchema } from '@/lib/core/domain/score'
import { EvaluationCaseDialog } from './evaluation-case-dialog'
import { EvaluationCaseTable } from './evaluation-case-table'

const outcomes = [
  { value: '', label: 'all outcomes' },
  ...outcomeSchema.options.map((value) => ({ value, label: value })),
]

export function EvaluationCases({ evaluation, mode }: { evaluation: Evaluation; mode: EvaluationMode }) {
  const { search, change, replace } = useUrlFilter()
  const outcome = oneOf(outcomeSchema.options, search.get('outcome'))
  const cursor = positiveInteger(search.get('cursor'))
  const caseId = positiveInteger(search.get('case'))
  const query = useQuery(evaluationCasesQuery(evaluation.id, { mode, outcome, cursor }, evaluation.itemsDone))
  return (
    <Section
      title="Cases"
      description="What was said of each, and the path that led there."
      actions={
        <Select
          label="Outcome"
          isLabelHidden
          value={outcome ?? ''}
          onChange={(value) => change({ outcome: value, cursor: undefined })}
          options={outcomes}
        />
      }
    >
      <PagedRows query={query} cursor={cursor} onTurn={(cursor) => change({ cursor })} noun="case">
        {(items) => (
          <EvaluationCaseTable
            rows={items}
            hasJudge={evaluation.judge !== null}
            onOpen={(row) => change({ case: row.caseId })}
          />
        )}
      </PagedRows>
      {caseId === undefined ? null : (
        <EvaluationCaseDialog
          evaluationId={evaluation.id}
          caseId={caseId}
          mode={mode}
          onClose={() => replace({ case: undefined })}
        />
      )}
    </Section>
  )
}
