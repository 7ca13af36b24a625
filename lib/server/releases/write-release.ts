// Walks the approved set once and writes a release's files: views of the trees, and the list of what stays out.
import type { createReleaseSchema, Manifest } from '@/lib/core/domain/release'
import type { z } from 'zod'
import type { ReleaseTree } from '@/lib/core/domain/release-tree'
import type { Db, Tx } from '../db'
import { inBatches } from '../in-batches'
import type { ColumnValues } from '../insert-rows'
import { prismaSql } from '../sql'
import type { Basis } from './load-basis'
import { loadReleaseTrees, type TreeReading } from './load-release-trees'
import { loadSplit } from './load-split'
import { readReaders } from './read-release-rows'
import type { ReleaseChunks } from './release-chunks'
import { type FileFacts, type ReleaseFileWriter, releaseFileWriter } from './release-file-writer'
import { type ApprovedTree, scanApprovals } from './scan-approvals'
import { emptyTally, tally, type Tally } from './tally-approvals'
import { openViewFiles } from './view-files'

export const EXCLUDED_FILE = 'excluded.jsonl'
/** Trees whose bodies are held at once. */
const IN_HAND = 25

export type Wishes = z.output<typeof createReleaseSchema>
type Source = { db: Db; tx: Tx; basis: Basis; releaseId: number }
/** `items`: the rows of `release_items`. `readers`: those whose verdicts are in, by pseudonym. */
export type WrittenRelease = {
  files: FileFacts[]
  items: ColumnValues[]
  counts: Tally
  readers: Map<string, Manifest['readers'][number]>
}

/** All is read in the snapshot of `tx`. */
export async function writeRelease(source: Source, chunks: ReleaseChunks, wishes: Wishes): Promise<WrittenRelease> {
  const { db, tx, basis, releaseId } = source
  const reading: TreeReading = {
    ...{ sql: prismaSql(tx), versions: basis.versions, includeSimulated: wishes.includeSimulated },
    ...{ readers: await readReaders(prismaSql(tx)), splitOf: await loadSplit(db, tx, wishes) },
  }
  const views = openViewFiles(chunks, wishes)
  const excluded = releaseFileWriter(chunks, EXCLUDED_FILE)
  const counts = emptyTally()
  const items: ColumnValues[] = []
  const readers: WrittenRelease['readers'] = new Map()
  for await (const batch of scanApprovals(tx, { ...wishes, basis })) {
    for (const tree of batch) {
      tally(counts, tree, reading.splitOf(tree.caseKey))
      items.push(...itemsOf(tree, releaseId))
      listExcluded(excluded, tree)
    }
    for await (const tree of readAhead(reading, batch)) {
      countReaders(readers, tree)
      await views.write(tree)
    }
    await excluded.drain()
  }
  return { files: [...(await views.finish()), await excluded.finish()], items, counts, readers }
}

/** The next trees are read while those in hand are written. */
async function* readAhead(reading: TreeReading, approved: readonly ApprovedTree[]): AsyncGenerator<ReleaseTree> {
  const parts = [...inBatches(approved, IN_HAND)]
  const read = (part: number) => loadReleaseTrees(reading, parts[part] ?? [])
  let ahead = read(0)
  for (let part = 0; part < parts.length; part += 1) {
    const inHand = await ahead
    // One at a time: nothing is asked of the connection while a part is under way, nor after the last.
    if (part + 1 < parts.length) {
      ahead = read(part + 1)
      // Where writing fails first, nobody waits for it.
      ahead.catch(() => {})
    }
    yield* inHand
  }
}

function countReaders(readers: WrittenRelease['readers'], { verdicts }: ReleaseTree): void {
  for (const { reader, specialties } of verdicts) {
    const counted = readers.get(reader) ?? { pseudonym: reader, specialties, verdicts: 0 }
    counted.verdicts += 1
    readers.set(reader, counted)
  }
}

const itemsOf = ({ caseId, trajectories }: ApprovedTree, releaseId: number): ColumnValues[] =>
  trajectories.flatMap(({ id, approval }) =>
    approval.included
      ? [
          {
            ...{ release_id: releaseId, trajectory_id: id, case_id: caseId },
            ...{ turns: approval.turns, source: approval.source },
          },
        ]
      : [],
  )

function listExcluded(file: ReleaseFileWriter, { key, turnKeys, trajectories }: ApprovedTree): void {
  for (const { leafOrdinal, approval } of trajectories) {
    if (approval.included) continue
    file.addText(
      `${JSON.stringify({ id: `${key}/${turnKeys[leafOrdinal] ?? leafOrdinal}`, reason: approval.reason })}\n`,
    )
    file.countLines(1)
  }
}
