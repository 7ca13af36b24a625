// The steps in which a round is opened, which options each holds, and what is wrong with them, in words.
import type { z } from 'zod'
import { type OpenRound, openRoundSchema } from '@/lib/core/domain/round'

export const roundSteps = ['trees', 'draw', 'reading', 'checks', 'preview'] as const
export type RoundStep = (typeof roundSteps)[number]

export const stepNames: Record<RoundStep, string> = {
  trees: 'Trees',
  draw: 'Draw',
  reading: 'Reading',
  checks: 'Checks',
  preview: 'Preview',
}

export const stepDuties: Record<RoundStep, string> = {
  trees: 'Which trees may be drawn?',
  draw: 'How many are drawn, and which more often?',
  reading: 'How are they read?',
  checks: 'How are the readers measured?',
  preview: 'What would be drawn',
}

/** The first part of a pointer names the option. */
const stepOf: Partial<Record<string, RoundStep>> = {
  name: 'trees',
  filter: 'trees',
  budget: 'draw',
  policy: 'draw',
  piMin: 'draw',
  seed: 'draw',
  reviewsPerTree: 'reading',
  reviewsBySpecialty: 'reading',
  raisesReviews: 'reading',
  leaseMinutes: 'reading',
  guidelines: 'reading',
  goldShare: 'checks',
  repeatShare: 'checks',
  repeatAfterDays: 'checks',
}

/** What is wrong with each option, by its path (`filter/treeIds`). */
export type RoundErrors = ReadonlyMap<string, string>

export function findErrors(options: OpenRound): RoundErrors {
  const checked = openRoundSchema.safeParse(options)
  return new Map((checked.error?.issues ?? []).map((issue) => [issue.path.map(String).join('/'), describe(issue)]))
}

/** Of a refusal by the server, whose pointers begin with a slash. */
export const toErrors = (defects: readonly { pointer: string; detail: string }[]): RoundErrors =>
  new Map(defects.map(({ pointer, detail }) => [pointer.replace(/^\//, ''), detail]))

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return 'Enter a number.'
  if (issue.code === 'too_small' && issue.origin !== 'string') {
    return `Enter ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.`
  }
  if (issue.code === 'too_big' && issue.origin !== 'string') {
    return `Enter ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}.`
  }
  if (issue.code === 'too_big') return `Enter at most ${issue.maximum} characters.`
  return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`
}

/** The steps that hold an error, in their order. */
export function stepsWithErrors(errors: RoundErrors): RoundStep[] {
  const found = new Set([...errors.keys()].map(stepOfPath))
  return roundSteps.filter((step) => found.has(step))
}

/** What is wrong in these steps alone. */
export const onlySteps = (errors: RoundErrors, steps: readonly RoundStep[]): RoundErrors =>
  new Map([...errors].filter(([path]) => steps.includes(stepOfPath(path))))

const stepOfPath = (path: string): RoundStep => stepOf[path.split('/')[0] ?? ''] ?? 'trees'

const names: Partial<Record<string, string>> = {
  name: 'Name',
  filter: 'Trees that may be drawn',
  'filter/treeIds': 'Tree ids',
  budget: 'Trees to draw',
  policy: 'Policy weights',
  piMin: 'Smallest chance',
  seed: 'Seed',
  reviewsPerTree: 'Reviews per tree',
  raisesReviews: 'One more reader on disagreement',
  leaseMinutes: 'Lease',
  goldShare: 'Share of gold items',
  repeatShare: 'Share of hidden repeats',
  repeatAfterDays: 'Days before a repeat',
}

/** As the form calls the option. */
export function nameOption(path: string): string {
  const [first = '', ...rest] = path.split('/')
  if (first === 'reviewsBySpecialty') return `Reviews per tree in ${rest.join('/')}`
  return names[path] ?? names[first] ?? first
}
