// The card that goes with a release: what it holds, what vouches for it, and where it comes from, in words.
import type { Manifest } from '@/lib/core/domain/release'

/** Everything the manifest says, but the files: the card is one of them. */
export type ReleaseFacts = Omit<Manifest, 'files'>

export function writeCard(manifest: ReleaseFacts): string {
  const counts = (record: Record<string, number>) =>
    Object.entries(record)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `- ${name}: ${count}`)
      .join('\n') || '- none'
  const sources = manifest.sources.map(
    (source) => `- ${source.name} (${source.licence ?? 'licence not stated'}): ${source.trajectories}`,
  )
  const teachers = manifest.teachers.map(
    ({ name, model, prompt, trajectories }) =>
      `- ${name}${model === null || model === name ? '' : ` (${model})`}${prompt === null ? '' : `, asked with ${prompt}`}: ${trajectories}`,
  )
  const warnings = [
    manifest.includesSimulated &&
      'This release includes SIMULATED reviews. It is for demonstration and says nothing of physicians.',
    manifest.includesUncertified &&
      'This release includes rows that are *uncertified*: the automatic filter alone let them in.',
  ].filter((warning) => warning !== false)
  const unscored = manifest.excluded['no-score']
  return [
    `# MedAction trajectories, release ${manifest.version}`,
    ...warnings.map((warning) => `> ${warning}`),
    manifest.guarantee,
    `## Included, by what vouches for a row (${manifest.cases} cases)\n\n${counts(manifest.included)}`,
    `## Left out, by reason (of ${manifest.considered} considered)\n\n${counts(manifest.excluded)}`,
    ...(unscored > 0
      ? [`Trajectories not scored under this graph and metric version: ${unscored}. The filter says nothing of them.`]
      : []),
    `## Sources\n\n${sources.join('\n') || '- none'}`,
    `## Teachers, by rows\n\n${teachers.join('\n') || '- none'}`,
    ...(manifest.teachers.some(({ prompt }) => prompt !== null)
      ? ['Rows of a chat model are its words: the terms it was used under may bind who trains on them.']
      : []),
    `## Versions\n\nKnowledge graph ${manifest.graph.version}, metric version ${manifest.metricVersion}, calibration ${manifest.calibration?.id ?? 'none'}.`,
    'The metrics are this project’s own operationalisation of those named in arXiv 2605.07305. Not for clinical use.',
  ].join('\n\n')
}
