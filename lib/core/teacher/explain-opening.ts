// The reasoning of the first turn: what the presentation shows and which diseases it brings up.
import type { Finding } from '../domain/finding'
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { movingFindings } from './moving-findings'
import { inSentence, listed, oneOf, share } from './phrases'
import type { Held } from './read-path'

const NAMED = 3

export function explainOpening(
  graph: MedicalGraph,
  findings: readonly Finding[],
  stated: readonly Held[],
  evidence: readonly Evidence[],
  random: () => number,
): string {
  const hypotheses = stated.slice(0, NAMED).map((held, index) => {
    const { inFavour, against } = movingFindings(graph, held.position, evidence)
    const role = index === 0 ? oneOf(['is the leading explanation', 'fits best'], random) : 'has to be considered'
    const favour = inFavour.length > 0 ? `, supported by ${listed(inFavour)}` : ''
    const contrary = against.length > 0 ? `; against it: ${listed(against)}` : ''
    return `${held.label} (${share(held.p)}) ${role}${favour}${contrary}.`
  })
  return [presentation(findings, random), ...hypotheses].filter(Boolean).join(' ')
}

function presentation(findings: readonly Finding[], random: () => number): string {
  const words = (polarity: Finding['polarity']) =>
    listed(findings.filter((finding) => finding.polarity === polarity).map(({ label }) => inSentence(label)))
  const opening = oneOf(['The presentation shows', 'The patient presents with'], random)
  const present = words('present')
  const absent = words('absent')
  const missing = absent ? `Reported as absent: ${absent}.` : ''
  return [present ? `${opening} ${present}.` : '', missing].filter(Boolean).join(' ')
}
