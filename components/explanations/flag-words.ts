// In words, what set each flag of a turn.
import { percent } from '@/components/trees/turn-summary'
import type { ExplainedFlag } from '@/lib/core/domain/explained-turn'
import type { Names } from './explained-names'

/** Below this a support is not worth a word. */
const ANY = 0.005

/** "the case’s opening", "turn 3". */
export const turnName = (turn: number | null) => (turn ? `turn ${turn}` : 'the case’s opening')

/** One sentence for each thing that set the flag. */
export function flagWords(names: Names, flag: ExplainedFlag): string[] {
  const of = names.termName
  switch (flag.flag) {
    case 'repeat':
      return flag.tests.map(({ wording, turn }) => `${wording} was ordered before, in turn ${turn}.`)
    case 'drop':
      return flag.hypotheses.map(
        ({ term, before, after, s }) =>
          `${of(term)} fell from ${percent(before)} to ${percent(after)} although ${s > ANY ? `the findings speak for it (support ${signed(s)})` : 'no finding speaks against it'}.`,
      )
    case 'resurrect':
      return flag.hypotheses.map(({ term, before, after, s, lastHeld }) => {
        const held = `It had stood at ${percent(lastHeld.p)} in turn ${lastHeld.turn}.`
        return `${of(term)} came back from ${percent(before)} to ${percent(after)} although ${s < -ANY ? `the findings speak against it (support ${signed(s)})` : 'no finding speaks for it'}. ${held}`
      })
    case 'nonsequitur':
      return [nonsequiturWords(names, flag)]
    case 'contradiction':
      return flag.findings.map(
        ({ term, polarity, known, since }) =>
          `${of(term)} is ${polarity} now; since ${turnName(since)} it was ${known ?? 'unknown'}.`,
      )
    case 'mass':
      return [`The stated probabilities add up to ${percent1(flag.sum)}, more than 100 %.`]
  }
}

function nonsequiturWords(names: Names, flag: Extract<ExplainedFlag, { flag: 'nonsequitur' }>): string {
  const diagnosis = names.termName(flag.diagnosis)
  const stood = flag.p === null ? 'was no hypothesis' : `stood at ${percent(flag.p)}`
  const [leader] = flag.leading
  if (!leader) return `${diagnosis} is the diagnosis, but there was no hypothesis before it.`
  const leaders = flag.leading.map(({ term }) => names.termName(term)).join(' and ')
  return `${diagnosis} is the diagnosis but ${stood} before it; ${leaders} led with ${percent(leader.p)}.`
}

const signed = (s: number) => `${s < 0 ? '−' : '+'}${Math.abs(s).toFixed(2)}`
const percent1 = (value: number) => `${(value * 100).toFixed(1)} %`
