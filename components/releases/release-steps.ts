// The steps in which a release is made, which options each holds, and what is wrong with them, in words.
import { type CreateRelease, createReleaseSchema } from '@/lib/core/domain/release'

export const releaseSteps = ['contents', 'views', 'rendering', 'split', 'check'] as const
export type ReleaseStep = (typeof releaseSteps)[number]

export const stepNames: Record<ReleaseStep, string> = {
  contents: 'Contents',
  views: 'Views',
  rendering: 'Rendering',
  split: 'Split',
  check: 'Check and build',
}

export const stepDuties: Record<ReleaseStep, string> = {
  contents: 'Which trajectories may enter?',
  views: 'Which views of them, in which encodings?',
  rendering: 'How is each view written?',
  split: 'Which cases are kept for validation?',
  check: 'What is vouched for, and who owns it',
}

const stepOf: Partial<Record<string, ReleaseStep>> = {
  views: 'views',
  encodings: 'views',
  render: 'rendering',
  validationShare: 'split',
  seed: 'split',
  version: 'check',
}

/** What is wrong with each option, by its name. */
export type ReleaseErrors = ReadonlyMap<string, string>

export function findErrors(options: CreateRelease, takenVersions: readonly string[]): ReleaseErrors {
  const issues = createReleaseSchema.safeParse(options).error?.issues ?? []
  const errors = new Map(issues.map((issue) => [String(issue.path[0]), sentence(issue.message, issue.code)]))
  if (options.version.trim() === '') errors.set('version', 'Give the release a version.')
  if (takenVersions.includes(options.version.trim()))
    errors.set('version', 'There is a release of this version already.')
  return errors
}

const sentence = (message: string, code: string) =>
  code === 'invalid_type' ? 'Enter a number.' : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`

export const stepsWithErrors = (errors: ReleaseErrors): ReleaseStep[] =>
  releaseSteps.filter((step) => [...errors.keys()].some((name) => (stepOf[name] ?? 'contents') === step))
