// The text of a dataset card: what is in, what vouches for it, where it comes from, how it is loaded and what it is not good for.
import type { Estimate } from '../calibration/estimate'
import { readLicenceTerms } from '../domain/licence-terms'
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { bestFiles, releasedViews } from './released-files'

export function writeCardText(facts: ReleaseFacts, files: readonly ManifestFile[]): string {
  return [
    `# MedAction diagnostic trajectories, release ${facts.version}`,
    ...warnings(facts),
    'Diagnostic trajectories that a teacher played through clinical cases: what was known at the start, the tests it ordered, what they came back with, its differential after each step and its final diagnosis. Physicians judged turns; an automatic filter was calibrated on their verdicts.',
    section('Views', views(facts, files)),
    section('Loading', loading(facts, files)),
    section('What vouches for the rows', quality(facts)),
    section('In and out', counts(facts)),
    section('Strata', strata(facts)),
    section('Sources and licences', sources(facts)),
    section('Teachers', teachers(facts)),
    section('Readers and guidelines', readers(facts)),
    section('Limits', limits(facts)),
    section('Versions', versions(facts)),
  ].join('\n\n')
}

const section = (title: string, parts: readonly string[]) => [`## ${title}`, ...parts].join('\n\n')
const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n') || '- none'

/** Text of others stands in one cell and says nothing to the table around it. */
const cell = (value: string | number) =>
  String(value).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;')
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n')

function warnings({ includesSimulated, includesUncertified }: ReleaseFacts): string[] {
  return [
    ...(includesSimulated
      ? ['> This release includes SIMULATED reviews. It is for demonstration and says nothing of physicians.']
      : []),
    ...(includesUncertified
      ? ['> This release includes rows that are *uncertified*: the automatic filter alone let them in.']
      : []),
  ]
}

function views(facts: ReleaseFacts, files: readonly ManifestFile[]): string[] {
  const rows = releasedViews(facts, files).map((view) => [
    `\`${view.stem}\``,
    view.holds,
    ...['train', 'validation'].map((split) => bestFiles(view).find((file) => file.split === split)?.lines ?? 0),
  ])
  return [
    table(['view', 'one row is', 'train', 'validation'], rows),
    'The split is by case: no case has rows on both sides. Results of tests are messages of the role `tool` (`observation`) and are not to be trained on.',
  ]
}

function loading(facts: ReleaseFacts, files: readonly ManifestFile[]): string[] {
  const view = releasedViews(facts, files)[0]
  if (!view) return ['The release holds no rows.']
  const code = `from datasets import load_dataset\n\ndataset = load_dataset("PATH_OR_REPOSITORY", "${view.stem}")`
  return [
    `\`\`\`python\n${code}\n\`\`\``,
    'Recipes that fine-tune an 8B model with TRL, LLaMA-Factory and Axolotl lie beside the files. `MANIFEST.json` has the SHA-256 of each file.',
  ]
}

const percent = (value: number) => `${Number((100 * value).toFixed(1))} %`

/** As a share; the interval where there is one, the reason where there is no figure. */
function figure(estimate: Estimate, write: (value: number) => string): string {
  if (estimate.value === null) return `not known (${estimate.reason})`
  const { value, lo, hi } = estimate
  return lo === null || hi === null
    ? `${write(value)} (no interval)`
    : `${write(value)} (95 % interval ${write(lo)} to ${write(hi)})`
}

function quality({ guarantee, quality: known, certificate }: ReleaseFacts): string[] {
  const lines = [guarantee]
  if (certificate) lines.push(certificate.statement)
  if (!known) return [...lines, 'Error rate and agreement were not estimated for this release.']
  const share =
    known.unreachable === null
      ? ''
      : ` Of ${percent(known.unreachable)} of the rows no review was ever drawn, so nothing is known of them.`
  const size = known.effectiveN === null ? '' : `, effective size ${Math.round(known.effectiveN)}`
  return [
    ...lines,
    `Estimated share of rows that physicians would not accept: ${figure(known.errorRate, percent)}, from ${known.reviewed} reviewed trajectories${size}.${share}`,
    `Agreement between readers on ${known.turns} turns: Krippendorff's alpha ${figure(known.alpha, (value) => value.toFixed(3))}, raw ${figure(known.percent, percent)}.`,
  ]
}

function counts({ cases, considered, included, excluded }: ReleaseFacts): string[] {
  const named = (record: Record<string, number>) =>
    list(Object.entries(record).flatMap(([name, count]) => (count > 0 ? [`${name}: ${count}`] : [])))
  const unscored = excluded['no-score'] ?? 0
  return [
    `In, by what vouches for a row (${cases} cases):`,
    named(included),
    `Out, by reason (of ${considered} considered); \`excluded.jsonl\` has each id with its reason:`,
    named(excluded),
    ...(unscored > 0
      ? [`Trajectories not scored under this graph and metric version: ${unscored}. The filter says nothing of them.`]
      : []),
  ]
}

const strata = ({ strata: known }: ReleaseFacts): string[] =>
  known.length === 0
    ? ['Not counted.']
    : [
        table(
          ['by', 'value', 'trajectories', 'cases'],
          known.map((each) => [each.by, each.value, each.trajectories, each.cases]),
        ),
      ]

function sources({ sources: known, refused }: ReleaseFacts): string[] {
  const rows = known.map(({ name, licence, trajectories }) => [
    name,
    licence ?? 'not stated',
    readLicenceTerms(licence).meaning,
    trajectories,
  ])
  const unknown = known.filter(({ licence }) => readLicenceTerms(licence).sharing === 'unknown')
  return [
    rows.length === 0 ? 'None.' : table(['source', 'licence', 'what it says', 'trajectories'], rows),
    ...(unknown.length > 0
      ? [
          `> The licence of ${unknown.map(({ name }) => cell(name)).join(', ')} is not known here. Ask before you pass these rows on.`,
        ]
      : []),
    ...(refused.length > 0
      ? [
          `Left out because their licence does not let them be passed on:\n\n${list(refused.map((each) => `${cell(each.name)}: ${each.trajectories} trajectories`))}`,
        ]
      : []),
  ]
}

function teachers({ teachers: known }: ReleaseFacts): string[] {
  const lines = known.map(({ name, model, prompt, trajectories }) => {
    const of = model === null || model === name ? '' : ` (${cell(model)})`
    return `${cell(name)}${of}${prompt === null ? '' : `, asked with ${cell(prompt)}`}: ${trajectories}`
  })
  const binds = known.some(({ prompt }) => prompt !== null)
  return [
    list(lines),
    ...(binds ? ['Rows of a chat model are its words: the terms it was used under may bind who trains on them.'] : []),
  ]
}

function readers({ readers: known, guidelines, rounds }: ReleaseFacts): string[] {
  const people = known.map((each) => [each.pseudonym, each.specialties.join(', ') || 'not stated', each.verdicts])
  return [
    people.length === 0 ? 'No reader’s verdicts are in.' : table(['reader', 'specialties', 'verdicts'], people),
    `Rounds: ${rounds.map(({ name, seed, isSimulated }) => `${cell(name)} (seed ${seed}${isSimulated ? ', SIMULATED' : ''})`).join('; ') || 'none'}.`,
    ...guidelines.map(
      ({ round, version, text }) => `### Guidelines of ${cell(round)}, version ${version}\n\n${quote(text)}`,
    ),
  ]
}

const quote = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

function limits({ includesSimulated, includesUncertified }: ReleaseFacts): string[] {
  return [
    list([
      'Not for clinical use. The cases are reports and composed cases, not a sample of any hospital’s patients.',
      'The trajectories are a machine’s. Readers judged whether each turn is sound given what stood above it, not whether it is how they would have worked.',
      'The text is English; case mix follows the sources, so common presentations may be rare here and the reverse.',
      'A cut trajectory (`is_truncated`) ends before its diagnosis; what followed was refused or never judged.',
      ...(includesUncertified ? ['Rows with approval `uncertified` rest on the automatic filter alone.'] : []),
      ...(includesSimulated ? ['Simulated verdicts are counted as if they were physicians’.'] : []),
      'Readers appear by pseudonym. Do not try to find out who they are, nor whose the published cases were.',
    ]),
  ]
}

function versions({
  graph,
  metricVersion,
  linkRevision,
  calibration,
  createdAt,
  project,
  follows,
}: ReleaseFacts): string[] {
  return [
    `Made ${createdAt.slice(0, 10)} with ${project}. Knowledge graph ${cell(graph.version)}, metric version ${metricVersion}, link revision ${linkRevision}, calibration ${calibration?.id ?? 'none'}.${follows ? ` It follows release ${cell(follows.version)}.` : ''}`,
    'The metrics are this project’s own operationalisation of those named in arXiv 2605.07305.',
  ]
}
