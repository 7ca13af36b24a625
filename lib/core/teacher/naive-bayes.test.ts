import { expect, test } from 'vitest'
import { evidenceSupport } from '../metrics/evidence-support'
import { readEvidence } from '../metrics/read-evidence'
import { environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { naiveBayes } from './naive-bayes'
import { personaTraits } from './persona-traits'
import { policyContext } from './policy-context'

const context = policyContext(smallGraph, environmentView(smallCase))
const exact = { ...personaTraits.plain, openingWeight: 1, evidenceWeight: 1 }
const read = (findings: Parameters<typeof readEvidence>[2]) => readEvidence(smallGraph, new Map(), findings).evidence
const ptosis = { label: 'Ptosis', concept: null, polarity: 'present' as const }
const toxin = { label: 'Botulinum toxin detected', concept: null, polarity: 'absent' as const }

test('is proportional to exp of the summed evidence support, from a uniform prior', () => {
  const belief = naiveBayes(context, [read([ptosis]), read([toxin])], exact)
  const weights = smallGraph.diagnosableIds.map((id) =>
    Math.exp(
      evidenceSupport(smallGraph, id, 'F:ptosis', 'present') + evidenceSupport(smallGraph, id, 'F:toxin', 'absent'),
    ),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  belief.forEach(({ key, p }, i) => {
    expect(key).toBe(smallGraph.diagnosableIds[i])
    expect(p).toBeCloseTo((weights[i] ?? 0) / sum, 12)
  })
})

test('is uniform without evidence and holds no group of diseases', () => {
  const belief = naiveBayes(context, [[]], exact)
  expect(belief.map(({ key }) => key)).not.toContain('D:disease')
  for (const { p } of belief) expect(p).toBeCloseTo(1 / 6, 12)
})
