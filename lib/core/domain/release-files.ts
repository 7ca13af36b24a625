// What the files of a release are called: the names that the Hugging Face Hub knows splits by, one folder a view.
import type { ReleaseEncoding, ReleaseSplit, ReleaseView } from './release-options'

/** `data/sft/train-00000-of-00001.parquet`: one file a view, split and encoding, whatever its size. */
export const releaseFileName = (view: ReleaseView, split: ReleaseSplit, encoding: ReleaseEncoding): string =>
  `data/${view}/${split}-00000-of-00001.${encoding}`

/** Every trajectory that stayed out, one a line with its reason. */
export const EXCLUDED_FILE = 'excluded.jsonl'
/** The manifest: it lists every other file, and so not itself. */
export const MANIFEST_FILE = 'MANIFEST.json'
