// README.md of a release: the Hugging Face dataset card, its front matter and its text made from the data.
import { stringify } from 'yaml'
import { readLicenceTerms } from '../domain/licence-terms'
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { writeCardText } from './card-text'
import { hubFeatures } from './hub-features'
import { bestFiles, releasedViews } from './released-files'

export const PRETTY_NAME = 'MedAction diagnostic trajectories'

export function writeDatasetCard(facts: ReleaseFacts, files: readonly ManifestFile[]): string {
  return `---\n${stringify(frontMatter(facts, files), { lineWidth: 0 })}---\n\n${writeCardText(facts, files)}\n`
}

function frontMatter(facts: ReleaseFacts, files: readonly ManifestFile[]) {
  const views = releasedViews(facts, files)
  const byPeople = facts.included.accepted + facts.included['accepted-prefix'] > 0
  return {
    pretty_name: `${PRETTY_NAME} ${facts.version}`,
    language: ['en'],
    ...licenceOf(facts),
    annotations_creators: [...(byPeople ? ['expert-generated'] : []), 'machine-generated'],
    language_creators: ['machine-generated'],
    source_datasets: ['original'],
    size_categories: [sizeCategory(countTrajectories(facts))],
    task_categories: ['text-generation'],
    tags: ['medical', 'diagnosis', 'tool-use', 'process-supervision', 'preference', 'croissant'],
    configs: views.map((view, index) => ({
      config_name: view.stem,
      ...(index === 0 ? { default: true } : {}),
      data_files: bestFiles(view).map(({ split, name }) => ({ split, path: name })),
    })),
    dataset_info: views.map((view) => {
      const splits = bestFiles(view).map(({ split, bytes, lines }) => ({
        name: split,
        num_bytes: bytes,
        num_examples: lines,
      }))
      const size = splits.reduce((sum, { num_bytes }) => sum + num_bytes, 0)
      return {
        config_name: view.stem,
        features: hubFeatures(view.columns),
        splits,
        download_size: size,
        dataset_size: size,
      }
    }),
  }
}

/** One licence for the whole only where all sources have the same that is known; otherwise the text says which is whose. */
function licenceOf({ sources }: ReleaseFacts) {
  const ids = new Set(sources.map(({ licence }) => readLicenceTerms(licence).id))
  const [id] = ids
  // The Hub knows no Creative Commons licence without its version.
  if (ids.size === 1 && id && !/^cc-by(-[a-z]+)*$/.test(id)) return { license: id }
  return { license: 'other', license_name: 'by-source', license_link: 'README.md' }
}

export const countTrajectories = ({ included }: Pick<ReleaseFacts, 'included'>): number =>
  Object.values(included).reduce((sum, count) => sum + count, 0)

const bounds: [below: number, name: string][] = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
]
const sizeCategory = (rows: number) => bounds.find(([below]) => rows < below)?.[1] ?? '1M<n<10M'
