// In words, how a belief moved and what the new findings ask for.
import { percent } from '@/components/trees/turn-summary'
import type { ExplainedTurn, ExplainedUpdate, SupportPart, UpdatePart } from '@/lib/core/domain/explained-turn'
import { inSentence, type Names } from './explained-names'
import { likelihoodWords } from './likelihood-words'

/** What RAC says of a turn, in one sentence. */
export function directionWords({ rule, agreeing, movement, moved, askedDistance }: ExplainedUpdate): string {
  if (rule === 'no-evidence')
    return `Nothing new that the graph knows was established, so the belief should have stayed; ${percent(moved)} of it moved.`
  if (rule === 'stayed')
    return `The belief stayed where it was, while the new findings ask for ${percent(askedDistance)} of it to move.`
  const share = agreeing / movement
  const part = share > 0.995 ? 'All' : share < 0.005 ? 'None' : percent(share)
  return `${part} of the movement went the way the new findings ask for.`
}

/** What BUC says of a turn, in one sentence. */
export function distanceWords({ rule, missed }: ExplainedUpdate): string {
  if (missed < 0.005) return 'The belief is where the new findings ask for it.'
  const wanted = rule === 'no-evidence' ? 'where it was before' : 'where the new findings ask for it'
  return `${percent(missed)} of the belief is not ${wanted}.`
}

/** "Toward Myasthenia gravis, from 40 % to 90 %; …": the hypothesis that moved most, and what the findings ask for and why. */
export function movementWords(names: Names, { update, findings }: ExplainedTurn): string | null {
  if (!update) return null
  const size = (part: UpdatePart) => Math.max(Math.abs(part.after - part.before), Math.abs(part.asked - part.before))
  const [first, ...rest] = update.parts
  if (!first) return null
  const most = rest.reduce((best, part) => (size(part) > size(best) ? part : best), first)
  const { before, after, asked } = most
  const change = after - before
  const name = names.termName(most.term)
  const moved =
    Math.abs(change) < 0.005
      ? `The belief in ${name} stayed at ${percent(after)}`
      : `The belief moved ${change > 0 ? 'toward' : 'away from'} ${name}: from ${percent(before)} to ${percent(after)} of the named hypotheses`
  if (update.rule === 'no-evidence') return `${moved}.`
  const reasons = strongest(most).map((part) => partWords(names, part, findings))
  const because = reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
  return `${moved}. The new findings ask for ${percent(asked)}${because}.`
}

/** The parts that weigh most, at most two, and none that weighs nothing. */
const strongest = ({ support }: UpdatePart) =>
  support.parts
    .filter(({ s }) => Math.abs(s) >= 0.05)
    .toSorted((a, b) => Math.abs(b.s) - Math.abs(a.s))
    .slice(0, 2)

function partWords(names: Names, { finding, likelihood }: SupportPart, findings: ExplainedTurn['findings']): string {
  const said = findings[finding]
  if (!said) return ''
  const name = inSentence(names.termName(said.term))
  const subject = said.polarity === 'present' ? `${name} is` : `no ${name}, which is`
  return `${subject} ${likelihoodWords(likelihood)} and in ${percent(said.background?.rate ?? null)} of all diseases`
}

/** How much a support multiplies the odds of a hypothesis: "odds × 2.5", "odds ÷ 4". */
export function oddsWords(s: number): string {
  const factor = Math.exp(Math.abs(s))
  if (factor < 1.05) return 'no change'
  return `odds ${s > 0 ? '×' : '÷'} ${factor >= 10 ? Math.round(factor) : factor.toFixed(1)}`
}
