// Two evaluations side by side on the cases both played: every figure, and one figure in every stratum.
'use client'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { comparisonQuery } from '@/lib/client/evaluations'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import {
  type Comparison,
  type EvaluationMode,
  evaluationModeSchema,
  figureNameSchema,
} from '@/lib/core/domain/evaluation'
import { ComparedFigures } from './compared-figures'
import { ComparedStrata } from './compared-strata'
import { ComparisonChoice } from './comparison-choice'
import { figureWords } from './figure-words'
import { JsonLink } from './json-link'

export function ComparisonView() {
  const { search, replace } = useUrlFilter()
  const [a, b] = [positiveInteger(search.get('a')), positiveInteger(search.get('b'))]
  const mode = oneOf(evaluationModeSchema.options, search.get('mode')) ?? 'free-turn'
  const isChosen = a !== undefined && b !== undefined && a !== b
  return (
    <>
      <PageHeader
        title="Compare evaluations"
        description="Paired by case: each difference is B − A over the cases that both were to play, with its 95 % interval."
        actions={isChosen ? <JsonLink href={`/api/evaluations/comparison?a=${a}&b=${b}&mode=${mode}`} /> : null}
      />
      <div className="grid gap-6">
        <ComparisonChoice chosen={{ a, b, mode }} onChange={replace} />
        {isChosen ? (
          <Compared a={a} b={b} mode={mode} />
        ) : (
          <EmptyState title="Choose two evaluations">
            They compare where they share cases, were played in the same mode, and were measured on the same graph.
          </EmptyState>
        )}
      </div>
    </>
  )
}

function Compared({ a, b, mode }: { a: number; b: number; mode: EvaluationMode }) {
  const query = useQuery(comparisonQuery(a, b, mode))
  return <Loaded query={query}>{(comparison) => <ComparisonBody comparison={comparison} />}</Loaded>
}

const figures = figureNameSchema.options.map((value) => ({ value, label: figureWords[value].label }))

function ComparisonBody({ comparison }: { comparison: Comparison }) {
  const { search, replace } = useUrlFilter()
  const figure = oneOf(figureNameSchema.options, search.get('figure')) ?? 'hit'
  const { cases, onlyInA, onlyInB } = comparison
  const left = [onlyInA > 0 ? `${onlyInA} only in A` : '', onlyInB > 0 ? `${onlyInB} only in B` : ''].filter(Boolean)
  return (
    <>
      <Section
        title={`Over ${cases} shared ${cases === 1 ? 'case' : 'cases'}`}
        description={left.length > 0 ? `Left out: ${left.join(', ')}.` : 'Both were to play exactly these.'}
      >
        <ComparedFigures comparison={comparison} />
      </Section>
      <Section
        title="By group of cases"
        description="Many groups, many intervals: some exclude 0 by chance alone."
        actions={
          <Select
            label="Figure"
            isLabelHidden
            value={figure}
            onChange={(next) => replace({ figure: next })}
            options={figures}
          />
        }
      >
        <ComparedStrata comparison={comparison} figure={figure} />
      </Section>
    </>
  )
}
