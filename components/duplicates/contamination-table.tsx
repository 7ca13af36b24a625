// Pairs of a case trained on and a held-out case that are nearly the same.
'use client'
import { formatPercent } from '@/components/plots/number-text'
import { SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import type { ContaminatedPair } from '@/lib/core/domain/duplicate'

type SidedCase = ContaminatedPair['trained']

export const ContaminationTable = ({ pairs }: { pairs: readonly ContaminatedPair[] }) => (
  <SortedTable
    caption="Cases across the splits"
    urlKey="contamination"
    fileName="contamination"
    filter
    rows={pairs}
    rowKey={({ trained, heldOut, by }) => `${trained.id} ${heldOut.id} ${by}`}
    columns={[
      {
        key: 'trained',
        header: 'Trained on',
        isRowHeader: true,
        value: ({ trained }) => wordsOf(trained),
        cell: ({ trained }) => <CaseLink value={trained} />,
      },
      {
        key: 'held',
        header: 'Held out',
        value: ({ heldOut }) => wordsOf(heldOut),
        cell: ({ heldOut }) => <CaseLink value={heldOut} />,
      },
      {
        key: 'diagnosis',
        header: 'Diagnosis',
        value: ({ isSameDiagnosis }) => (isSameDiagnosis ? 'the same' : 'another'),
      },
      { key: 'by', header: 'By', value: ({ by }) => (by === 'report' ? 'reports' : 'what is played') },
      { key: 'rows', header: 'Rows', align: 'end', value: ({ rows }) => rows },
      {
        key: 'similarity',
        header: 'Shared',
        align: 'end',
        value: ({ similarity }) => similarity,
        cell: ({ similarity }) => formatPercent(similarity),
      },
    ]}
  />
)

const wordsOf = ({ title, key }: SidedCase) => `${title} (${key})`

const CaseLink = ({ value }: { value: SidedCase }) => (
  <>
    <TextLink href={`/cases/${value.id}`}>{value.title}</TextLink>
    <span className="block text-xs font-normal text-muted wrap-anywhere">
      {value.key} · {value.diagnosis}
    </span>
  </>
)
