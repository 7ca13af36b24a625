// What a search found: the figures, near-copies, and pairs of cases across the splits, each in a table that can be taken away.
'use client'
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { type DuplicateResult, type DuplicateScan, TRAJECTORY_SIMILARITY_MIN } from '@/lib/core/domain/duplicate'
import { ButtonLink } from '@/components/ui/button-link'
import { ContaminationTable } from './contamination-table'
import { CopiesTable } from './copies-table'

export function ScanResult({ scan, result }: { scan: DuplicateScan; result: DuplicateResult }) {
  const { rows, cases } = result
  if (rows === 0)
    return (
      <EmptyState title="The set has no rows" actions={<ButtonLink href="/rounds">Go to the rounds</ButtonLink>}>
        A row is approved once physicians accepted its trajectory, or a certificate lets it in.
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      <p className="text-muted">
        {formatCount(rows)} rows of {formatCount(cases)} cases, as they stood{' '}
        <TimeText iso={scan.finishedAt ?? scan.createdAt} />.
      </p>
      <Copies result={result} />
      <Contamination result={result} />
    </div>
  )
}

function Copies({ result: { rows, copies } }: { result: DuplicateResult }) {
  const limit = `${Math.round(TRAJECTORY_SIMILARITY_MIN * 100)} %`
  const across = copies.pairs - copies.sameCase
  return (
    <Section
      title="Near-copies"
      description={`Rows of different trees that share ${limit} or more of all runs of five words in orders, reasoning and hypotheses. A model sees such rows as one row given twice.`}
    >
      {copies.pairs === 0 ? (
        <Notice tone="good" title="No near-copies">
          No two rows of different trees are as alike as that.
        </Notice>
      ) : (
        <>
          <p>
            <strong>{formatCount(copies.rows)}</strong> of {formatCount(rows)} rows ({formatPercent(copies.rows / rows)}
            ) are nearly the same as another one: {formatCount(copies.pairs)} pairs, {formatCount(copies.sameCase)}{' '}
            within one case and {formatCount(across)} across cases.
          </p>
          <Cut shown={copies.kept.length} all={copies.pairs} />
          <CopiesTable pairs={copies.kept} />
        </>
      )}
    </Section>
  )
}

function Contamination({ result }: { result: DuplicateResult }) {
  const { rows, contamination, heldOutCases, heldOutRows } = result
  const { pairs, kept, heldOut } = contamination
  return (
    <Section
      title="Contamination"
      description="Cases of the set that share half or more of their runs of five words with a held-out case, in what is played or in the reports; 30 % where the diagnosis is the same. A model trained on the set has all but seen such held-out cases, so measuring it on them flatters it."
    >
      {heldOutRows > 0 ? (
        <Notice tone="bad" title={`${formatCount(heldOutRows)} rows are of cases that are held out by now`}>
          Make a new release without them, or do not measure on these cases.
        </Notice>
      ) : null}
      {pairs === 0 ? (
        <Notice
          tone={heldOutCases === 0 ? 'info' : 'good'}
          title={heldOutCases === 0 ? 'No case is held out' : 'No contamination'}
        >
          {heldOutCases === 0 ? (
            <>
              Nothing can be measured on cases that no model was trained on.{' '}
              <TextLink href="/cases/splits">Draw held-out cases</TextLink>
            </>
          ) : (
            `None of the set’s cases is like one of the ${formatCount(heldOutCases)} held-out ones.`
          )}
        </Notice>
      ) : (
        <>
          <p>
            <strong>{formatCount(heldOut)}</strong> of {formatCount(heldOutCases)} held-out cases are like a case
            trained on; {formatCount(contamination.rows)} of {formatCount(rows)} rows (
            {formatPercent(contamination.rows / rows)}) rest on those.{' '}
            <TextLink href="/cases/splits">Bring each pair to one side</TextLink>
          </p>
          <Cut shown={kept.length} all={pairs} />
          <ContaminationTable pairs={kept} />
        </>
      )}
    </Section>
  )
}

const Cut = ({ shown, all }: { shown: number; all: number }) =>
  shown < all ? (
    <p className="text-xs text-muted">
      The {formatCount(shown)} most alike of {formatCount(all)} pairs.
    </p>
  ) : null
