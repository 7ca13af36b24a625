// What an address of a list of rows asks for, in words.
import type { AuditQuery } from '@/lib/client/quality'

export const setNames: Record<string, string> = {
  all: 'all trajectories',
  default: 'retained by the default filter',
  current: 'retained by the filter in force',
  certified: 'certified by the active calibration',
  approved: 'in the approved set',
  threshold: 'at or above a predicted acceptance',
}

/** Conditions of the filter: metrics go by their abbreviations. */
export const failedName = (condition: string) =>
  condition === 'outcome' || condition === 'acceptance' ? condition : condition.toUpperCase()

const stages: Record<string, string> = {
  unreachable: 'that no round used could have drawn',
  drawn: 'drawn for review',
  reviewed: 'with physicians’ word',
  undecided: 'drawn, without a word yet',
  read: 'of trees that were read',
  approved: 'in the approved set',
}

const said: Record<string, (value: string) => string> = {
  set: (value) => setNames[value] ?? value,
  stage: (value) => stages[value] ?? value,
  decision: (value) =>
    value === 'any'
      ? 'with a score'
      : value === 'none'
        ? 'without a score'
        : value === 'kept'
          ? 'retained or truncated'
          : `decision ${value}`,
  failed: (value) => `failing ${failedName(value)}`,
  label: (value) =>
    value === 'unjudged'
      ? 'no word of physicians'
      : value === 'kept'
        ? 'accepted or accepted prefix'
        : value.replace('-', ' '),
  threshold: (value) => `predicted acceptance at least ${value}`,
  metric: (value) => `${value === 'acceptance' ? 'predicted acceptance' : value.toUpperCase()}`,
  from: (value) => `from ${value}`,
  to: (value) => `to ${value}`,
  outcome: (value) => `outcome ${value}`,
  turns: (value) => `${value} turns`,
  turn: (value) => `turn ${value}`,
  flag: (value) => `flag ${value}`,
  reason: (value) => (value === 'any' ? 'rejected' : `reason ${value}`),
  reader: (value) => `by ${value}`,
  with: (value) => `also judged by ${value}`,
  disputed: () => 'readers disagree',
  simulated: () => 'simulated reviews in',
  rounds: (value) => `rounds ${value}`,
  specialty: (value) => value,
  teacher: (value) => value,
  source: (value) => value,
}

export function conditionWords(query: AuditQuery): string[] {
  return Object.entries(said).flatMap(([name, say]) => {
    const value = query[name]
    return value === undefined || value === '' || (name === 'set' && value === 'all') ? [] : [say(String(value))]
  })
}
