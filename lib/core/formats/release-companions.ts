// What goes with the rows of a release: card, Croissant, certificate, LLaMA-Factory's index and recipes, as texts.
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { writeCertificate } from './certificate-file'
import { writeCroissant } from './croissant'
import { writeDatasetCard } from './dataset-card'
import { writeDatasetInfo } from './dataset-info'
import { writeTrlDpo, writeTrlSft } from './recipe-trl'
import { writeAxolotlSft, writeLlamaFactorySft } from './recipe-yaml'
import { bestFiles, type ReleasedFile, releasedViews } from './released-files'

export type Companion = { name: string; text: string }

/** Every name that a release may have beside its rows. */
export const companionNames = [
  ...['README.md', 'croissant.json', 'certificate.json', 'dataset_info.json'],
  ...['recipe-trl-sft.py', 'recipe-trl-dpo.py', 'recipe-llamafactory-sft.yaml', 'recipe-axolotl-sft.yml'],
]

const recipes: { name: string; stem: string; write: (files: readonly ReleasedFile[]) => string }[] = [
  { name: 'recipe-trl-sft.py', stem: 'sft', write: writeTrlSft },
  { name: 'recipe-trl-dpo.py', stem: 'preference', write: writeTrlDpo },
  { name: 'recipe-llamafactory-sft.yaml', stem: 'sharegpt', write: writeLlamaFactorySft },
  { name: 'recipe-axolotl-sft.yml', stem: 'sft', write: writeAxolotlSft },
]

/** `files`: those of the rows, with the list of what stayed out. A recipe is written where its view has rows to train on. */
export function writeCompanions(facts: ReleaseFacts, files: readonly ManifestFile[]): Companion[] {
  const views = releasedViews(facts, files)
  const info = writeDatasetInfo(facts, files)
  const written = recipes.flatMap(({ name, stem, write }): Companion[] => {
    const view = views.find((each) => each.stem === stem)
    const own = view ? bestFiles(view) : []
    return own.some(({ split }) => split === 'train') ? [{ name, text: write(own) }] : []
  })
  return [
    { name: 'README.md', text: writeDatasetCard(facts, files) },
    { name: 'croissant.json', text: writeCroissant(facts, files) },
    { name: 'certificate.json', text: writeCertificate(facts) },
    ...(info === null ? [] : [{ name: 'dataset_info.json', text: info }]),
    ...written,
  ]
}
