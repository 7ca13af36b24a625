// The files of a release's views: each tree's rows go to the files of its side, in every wished encoding.
import type { ReleaseShape, ReleaseSplit } from '@/lib/core/domain/release-options'
import { releaseSplitSchema } from '@/lib/core/domain/release-options'
import type { ReleaseTree } from '@/lib/core/domain/release-tree'
import { encodingsOf, filesOfViews, type ViewFile, viewFileName } from '@/lib/core/formats/release-views'
import type { ReleaseChunks } from './release-chunks'
import type { FileFacts } from './release-file-writer'
import { jsonlFile, parquetFile, type RowFile } from './row-files'

/**
 * Rows of one row group, by stem: about one or two MB each. All files hold a group at once, and what is known of each group is held to
 * the end, so they are neither large nor many.
 */
const GROUP_ROWS = 250
const groupRows: Readonly<Record<string, number>> = { trees: 1000, verdicts: 4000 }

type Shape = Pick<ReleaseShape, 'views' | 'encodings' | 'validationShare' | 'render'>
type Written = { file: ViewFile; rowFiles: Record<ReleaseSplit, RowFile[]> }

const splitsOf = ({ validationShare }: Shape) =>
  releaseSplitSchema.options.filter((split) => split === 'train' || validationShare > 0)

/** The names of all files that the views may give; those that get no row are not kept. */
export const viewFileNames = (shape: Shape): string[] =>
  filesOfViews(shape.views).flatMap((file) =>
    splitsOf(shape).flatMap((split) =>
      encodingsOf(file, shape.encodings).map((encoding) => viewFileName(file.stem, split, encoding)),
    ),
  )

export type ViewFiles = {
  /** Resolves when what was written has been handed on. */
  write(tree: ReleaseTree): Promise<void>
  finish(): Promise<FileFacts[]>
}

export function openViewFiles(chunks: ReleaseChunks, shape: Shape): ViewFiles {
  const written = filesOfViews(shape.views).map((file): Written => {
    const open = (split: ReleaseSplit) =>
      encodingsOf(file, shape.encodings).map((encoding) => {
        const name = viewFileName(file.stem, split, encoding)
        return encoding === 'jsonl'
          ? jsonlFile(chunks, name)
          : parquetFile(chunks, name, file.columns, groupRows[file.stem] ?? GROUP_ROWS)
      })
    return { file, rowFiles: { train: open('train'), validation: open('validation') } }
  })
  return {
    write: async (tree) => {
      for (const { file, rowFiles } of written) await writeRows(file, rowFiles[tree.split], tree, shape)
    },
    finish: async () => {
      const facts: FileFacts[] = []
      for (const { rowFiles } of written)
        for (const rowFile of [...rowFiles.train, ...rowFiles.validation])
          if (rowFile.hasRows()) facts.push(await rowFile.finish())
      return facts
    },
  }
}

async function writeRows(file: ViewFile, rowFiles: RowFile[], tree: ReleaseTree, { render }: Shape): Promise<void> {
  for (const row of file.rows(tree, render)) for (const rowFile of rowFiles) rowFile.add(row)
  for (const rowFile of rowFiles) await rowFile.drain()
}
