// The files of a release put to their views, splits and encodings.
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { releaseEncodingSchema, releaseSplitSchema, releaseViewSchema } from '../domain/release-options'
import type { ReleaseEncoding, ReleaseSplit } from '../domain/release-options'
import { filesOfViews, type ViewFile, viewFileName } from './release-views'

export type ReleasedFile = ManifestFile & { split: ReleaseSplit; encoding: ReleaseEncoding }
export type ReleasedView = ViewFile & { files: ReleasedFile[] }

/** Those of which there is a file: a view without rows has none. Of each split Parquet stands before JSON Lines. */
export function releasedViews({ shape }: Pick<ReleaseFacts, 'shape'>, files: readonly ManifestFile[]): ReleasedView[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  return filesOfViews(shape?.views ?? [...releaseViewSchema.options]).flatMap((view) => {
    const own = releaseSplitSchema.options.flatMap((split) =>
      [...releaseEncodingSchema.options].reverse().flatMap((encoding): ReleasedFile[] => {
        const file = byName.get(viewFileName(view.stem, split, encoding))
        return file ? [{ ...file, split, encoding }] : []
      }),
    )
    return own.length === 0 ? [] : [{ ...view, files: own }]
  })
}

/** One file a split, in the encoding that is read best: Parquet where there is one. */
export function bestFiles({ files }: ReleasedView): ReleasedFile[] {
  return releaseSplitSchema.options.flatMap((split) => files.find((file) => file.split === split) ?? [])
}
