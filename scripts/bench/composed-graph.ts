// The graph that benches of real size use: Disease Ontology, HPO, its annotations and LOINC2HPO, composed from the public data.
import type { Graph } from '@/lib/core/domain/graph'
import type { GraphFormat } from '@/lib/core/domain/graph-import'
import { composeGraphs } from '@/lib/core/compose/compose-graph'
import { readGraphFiles } from '@/lib/server/files/read-graph-files'
import { sharedData } from '../shared-data.mjs'

/** `release` where the files name none. */
type Part = { format: GraphFormat; files: string[]; release?: string; isSupplement?: true }

/** In order of precedence; the older ontology adds synonyms and cross-references. */
export const parts: readonly Part[] = [
  { format: 'obographs', files: ['hpo/hp.v2024-08-13.json.gz'] },
  {
    format: 'disease-ontology-tsv',
    files: ['disease-ontology/HumanDO.tsv', 'disease-ontology/DO-subClassOf-anonymous.tsv'],
    release: '2026-08',
  },
  { format: 'hpo-annotations-2015', files: ['hpo-annotations-2015/common-diseases.tar.gz'], release: '2015' },
  { format: 'hpo-annotations-2015', files: ['hpo-annotations-2015/rare-diseases.tar.gz'], release: '2015' },
  { format: 'loinc2hpo', files: ['loinc2hpo/loinc2hpo-annotations.tsv'], release: 'public' },
  { format: 'obo', files: ['disease-ontology/HumanDO-2015.obo'], isSupplement: true },
]

/** Null, after saying so, where the public data is absent. Throws where it does not convert. */
export async function composedGraph(): Promise<Graph | null> {
  if (sharedData('graph') === null) return null
  const read: { graph: Graph; isSupplement: boolean }[] = []
  for (const { format, files, release, isSupplement = false } of parts) {
    const paths = files.map((file) => sharedData(`graph/${file}`) ?? '')
    const { graph, defects } = await readGraphFiles(format, paths, { release })
    if (!graph) throw new Error(`${files.join(', ')}: ${defects[0]?.place}: ${defects[0]?.detail}`)
    read.push({ graph, isSupplement })
  }
  return composeGraphs(read, { name: 'composed', release: 'bench' }).graph
}
