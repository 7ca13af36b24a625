// Puts into words what speaks for a cause.
import { inSentence } from '@/components/explanations/explained-names'
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import type { CauseEvidence } from '@/lib/core/domain/disagreement-evidence'

type Of<Kind extends CauseEvidence['kind']> = Extract<CauseEvidence, { kind: Kind }>

/** One or two sentences. */
export function evidenceWords(evidence: CauseEvidence): string {
  switch (evidence.kind) {
    case 'term':
      return termWords(evidence)
    case 'pair':
      return pairWords(evidence)
    case 'order':
      return orderWords(evidence)
    case 'readers':
      return readerWords(evidence)
    case 'fact':
      return factWords[evidence.fact]
  }
}

const roleNames: Record<Of<'term'>['role'], string> = {
  truth: 'The true diagnosis',
  diagnosis: 'The final diagnosis',
  hypothesis: 'The hypothesis',
  finding: 'The finding',
  test: 'The test',
}

function termWords({ role, label, status }: Of<'term'>): string {
  const subject = `${roleNames[role]} “${label}”`
  if (status === 'linked')
    return `${subject} links to another concept than the true diagnosis; the physicians let it stand.`
  if (status === 'ambiguous') return `${subject} may mean several concepts, so it counts for nothing.`
  return `${subject} links to no concept, so it counts for nothing.`
}

function pairWords({ disease, finding, polarity, rule, s, before, after, cause }: Of<'pair'>): string {
  const moved = after === before ? 'stays at' : after > before ? 'rises' : 'falls'
  const belief = after === before ? percent(after) : `from ${percent(before)} to ${percent(after)}`
  const move = `${disease.label} ${moved} ${belief} on ${inSentence(finding.label)} ${polarity}.`
  return `${move} ${graphWords({ rule, s, cause })}`
}

function graphWords({ rule, s, cause }: Pick<Of<'pair'>, 'rule' | 's' | 'cause'>): string {
  if (rule === 'excluded') return 'The graph says that the disease excludes the finding.'
  if (cause === 'missing-edge' && rule === 'background') return 'The graph says nothing of the pair.'
  if (cause === 'missing-edge') return 'The graph knows only something more general, which does not carry over.'
  const nats = formatMetric(Math.abs(s))
  return `The graph’s edge speaks ${s > 0 ? 'for' : 'against'} the disease (${nats} nats).`
}

const reasonWords: Record<Of<'order'>['reason'], string> = {
  informative: 'the graph expects it to tell hypotheses apart',
  indicated: 'the graph says that a hypothesis calls for it',
  'nothing-known': 'the graph knows no finding that it reveals',
  'too-few': 'there are too few hypotheses to tell apart',
  uninformative: 'by the graph it tells no hypotheses apart',
}

function orderWords({ test, reason, cause }: Of<'order'>): string {
  const judged = cause === 'missing-edge' ? 'accepted' : 'rejected for its order'
  return `The order “${test}” was ${judged}, and ${reasonWords[reason]}.`
}

function readerWords({ basis, pseudonym, agreed, of }: Of<'readers'>): string {
  if (basis === 'split') return `The readers of this turn differed: ${agreed} of ${of} said the same.`
  const turns = `${agreed} of ${of} turns`
  if (basis === 'gold') return `${pseudonym} agreed with the known label on ${turns} of this round’s gold items.`
  return `${pseudonym} said the same again on ${turns} when reading a tree twice.`
}

const factWords: Record<Of<'fact'>['fact'], string> = {
  repeat: 'It was accepted although it orders a test again that was ordered before.',
  drop: 'It was accepted although it drops a hypothesis without evidence against it.',
  resurrect: 'It was accepted although it takes a hypothesis up again without evidence for it.',
  nonsequitur: 'It was accepted although the diagnosis was not the leading hypothesis.',
  contradiction: 'It was accepted although it contradicts a finding stated before.',
  mass: 'It was accepted although its probabilities add up to more than 1.',
  'true-diagnosis': 'It was rejected although it gives the case’s own diagnosis.',
}
