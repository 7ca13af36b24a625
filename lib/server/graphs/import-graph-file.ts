// Imports a version of the knowledge graph from one file of any format, or says all that is wrong with it.
import { type ImportGraphReport, type ImportGraphUpload, TWO_FILE_FORMATS } from '@/lib/core/domain/graph-import'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { groupNotes } from '@/lib/core/formats/group-notes'
import type { Context } from '../context'
import { readGraphFiles } from '../files/read-graph-files'
import { importGraph } from './import-graph'
import { matchVersion } from './match-version'

const DEFECTS_MAX = 200

/** The first 200 defects are listed; the command line lists them all. A dry run refuses what the import would refuse. */
export async function importGraphFile(
  ctx: Context,
  { path, format, name, release, activate, dryRun }: ImportGraphUpload & { path: string },
): Promise<ImportGraphReport> {
  allow(ctx.actor, 'import')
  if (TWO_FILE_FORMATS.includes(format)) {
    throw new DomainError('bad-request', `A graph of ${format} is made of two files; import it on the command line.`)
  }
  const { graph, defects, notes, passedOver } = await readGraphFiles(format, [path], {
    ...(name !== undefined && { name }),
    ...(release !== undefined && { release }),
  })
  const report = {
    isDryRun: dryRun,
    concepts: graph?.concepts.length ?? 0,
    edges: graph?.edges.length ?? 0,
    defects: defects.slice(0, DEFECTS_MAX).map(({ place, pointer, detail }) => ({
      pointer: place,
      detail: pointer === '' ? detail : `${pointer}: ${detail}`,
    })),
    notes: groupNotes(notes),
    passedOver,
  }
  if (!graph) return { ...report, version: null, isNew: false, isActive: false }
  if (dryRun) return { ...report, version: (await matchVersion(ctx.db, graph)).version, isNew: false, isActive: false }
  const { version, isNew, isActive } = await importGraph(ctx, { graph, activate })
  return { ...report, version, isNew, isActive }
}
