// The tables of agreement: by reason, by stratum, by pair of readers, and each reader's sensitivity and specificity.
'use client'
import { EstimateText } from '@/components/plots/estimate-text'
import { Section } from '@/components/ui/section'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { AuditQuery } from '@/lib/client/quality'
import type { Estimate } from '@/lib/core/calibration/estimate'
import type { AgreementFigures, AgreementReport } from '@/lib/core/domain/agreement'
import { rowsHref } from './audit-links'
import { CountLink } from './count-link'
import { modeWords } from './failure-words'

type Pair = AgreementReport['pairs'][number]
type Reader = AgreementReport['readers'][number]
type TablesProps = { of: AgreementReport; query: AuditQuery }

export function AgreementTables({ of, query }: TablesProps) {
  const verdicts = (more: AuditQuery) => rowsHref('verdicts', { ...query, ...more })
  return (
    <>
      <Section title="By reason" className="mb-6" description="Whether readers of one turn agree on giving the reason.">
        <SortedTable
          {...{ caption: 'Agreement by reason', fileName: 'audit-agreement-reasons', urlKey: 'reasons' }}
          rows={of.reasons}
          rowKey={({ reason }) => reason}
          columns={[
            { key: 'reason', header: 'Reason', isRowHeader: true, value: ({ reason }) => modeWords(reason) },
            {
              ...{ key: 'given', header: 'Given', align: 'end' },
              value: ({ given }) => given,
              cell: ({ given, reason }) => <CountLink count={given} href={verdicts({ reason })} />,
            },
            ...agreementColumns<AgreementReport['reasons'][number]>(),
          ]}
        />
      </Section>
      <Section
        title="By stratum"
        className="mb-6"
        description="Specialty and teacher of the tree, and the turn’s number."
      >
        <SortedTable
          {...{ caption: 'Agreement by stratum', fileName: 'audit-agreement-strata', urlKey: 'strata', filter: true }}
          rows={of.strata}
          rowKey={({ dimension, value }) => `${dimension} ${value}`}
          columns={[
            {
              key: 'stratum',
              header: 'Stratum',
              isRowHeader: true,
              value: ({ dimension, value }) => `${dimension} ${value}`,
            },
            {
              ...{ key: 'ratings', header: 'Ratings', align: 'end' },
              value: ({ ratings }) => ratings,
              cell: ({ ratings, dimension, value }) => (
                <CountLink count={ratings} href={verdicts({ [dimension]: value })} />
              ),
            },
            { key: 'items', header: 'Judged turns', align: 'end', value: ({ items }) => items },
            ...agreementColumns<AgreementReport['strata'][number]>(),
          ]}
        />
      </Section>
      <ReaderTables of={of} query={query} />
    </>
  )
}

function ReaderTables({ of, query }: TablesProps) {
  const verdicts = (more: AuditQuery) => rowsHref('verdicts', { ...query, ...more })
  return (
    <>
      <Section title="By pair of readers" className="mb-6" description="On the turns both judged; Cohen’s kappa.">
        <SortedTable
          {...{
            caption: 'Agreement by pair of readers',
            fileName: 'audit-agreement-pairs',
            urlKey: 'pairs',
            filter: true,
          }}
          rows={of.pairs}
          rowKey={({ a, b }) => `${a} ${b}`}
          empty="No two readers judged the same turn."
          columns={[
            { key: 'pair', header: 'Readers', isRowHeader: true, value: ({ a, b }) => `${a} and ${b}` },
            {
              ...{ key: 'items', header: 'Turns', align: 'end' },
              value: ({ items }) => items,
              cell: ({ items, a, b }) => <CountLink count={items} href={verdicts({ reader: a, with: b })} />,
            },
            estimateColumn<Pair>('percent', 'Percent', ({ percent }) => percent),
            estimateColumn<Pair>('kappa', 'Kappa', ({ kappa }) => kappa),
          ]}
        />
      </Section>
      <Section
        title="Each reader"
        className="mb-2"
        description="Sensitivity: rejects what is likely bad. Specificity: passes what is likely good. Against the truth that all ratings together make likely (Dawid and Skene)."
      >
        <SortedTable
          {...{ caption: 'Readers', fileName: 'audit-readers', urlKey: 'readers', filter: true }}
          rows={of.readers}
          rowKey={({ reader }) => reader}
          columns={[
            { key: 'reader', header: 'Reader', isRowHeader: true, value: ({ reader }) => reader },
            {
              ...{ key: 'ratings', header: 'Ratings', align: 'end' },
              value: ({ ratings }) => ratings,
              cell: ({ ratings, reader }) => <CountLink count={ratings} href={verdicts({ reader })} />,
            },
            {
              ...{ key: 'rejected', header: 'Rejections', align: 'end' },
              value: ({ rejected }) => rejected,
              cell: ({ rejected, reader }) => <CountLink count={rejected} href={verdicts({ reader, reason: 'any' })} />,
            },
            estimateColumn<Reader>('sensitivity', 'Sensitivity', ({ sensitivity }) => sensitivity),
            estimateColumn<Reader>('specificity', 'Specificity', ({ specificity }) => specificity),
          ]}
        />
      </Section>
    </>
  )
}

function estimateColumn<Row>(key: string, header: string, of: (row: Row) => Estimate): SortedColumn<Row> {
  return {
    key,
    header,
    align: 'end',
    value: (row) => of(row).value,
    cell: (row) => <EstimateText estimate={of(row)} />,
  }
}

const agreementColumns = <Row extends AgreementFigures>(): SortedColumn<Row>[] => [
  { key: 'paired', header: 'By several', align: 'end', value: ({ paired }) => paired },
  { key: 'cases', header: 'Cases', align: 'end', value: ({ cases }) => cases },
  estimateColumn('percent', 'Percent', ({ percent }) => percent),
  estimateColumn('alpha', 'Alpha', ({ alpha }) => alpha),
  estimateColumn('ac1', 'AC1', ({ ac1 }) => ac1),
]
