// The real files under the shared data, against the figures that stand beside them; docs/formats.md explains each difference.
import { describe, expect, it } from 'vitest'
import type { GraphFormat } from '@/lib/core/domain/graph-import'
import { readGraphFiles } from '@/lib/server/files/read-graph-files'
import { sharedData } from '../shared-data.mjs'

const found = (...names: string[]) => {
  const paths = names.map((name) => sharedData(`graph/${name}`))
  return paths.every((path) => path !== null) ? paths.filter((path) => path !== null) : null
}

async function count(format: GraphFormat, paths: readonly string[]) {
  const { graph, defects, notes, passedOver } = await readGraphFiles(format, paths, { release: 'test' })
  expect(defects).toEqual([])
  const { concepts = [], edges = [] } = graph ?? {}
  const passed = (what: string) => passedOver.find((item) => item.what === what)?.count ?? 0
  return {
    edges,
    notes,
    passed,
    of: (kind: string) => concepts.filter((concept) => concept.kind === kind).length,
    with: (rel: string) => edges.filter((edge) => edge.rel === rel).length,
    synonyms: concepts.reduce((sum, concept) => sum + concept.synonyms.length, 0),
  }
}
const noted = (notes: readonly { kind: string }[], kind: string) => notes.filter((note) => note.kind === kind).length
const repeats = 'synonyms that repeat the name or another synonym of their concept'
const ofObsolete = 'names and synonyms of obsolete terms'

describe('the real graph files', () => {
  const diseases = found('disease-ontology/HumanDO.tsv', 'disease-ontology/DO-subClassOf-anonymous.tsv')
  it.skipIf(diseases === null)('Disease Ontology 2026: 12,246 diseases', async () => {
    const { notes, passed, of, with: edges } = await count('disease-ontology-tsv', diseases ?? [])
    expect([of('disease'), edges('is_a'), of('finding'), edges('has_finding')]).toEqual([12_246, 12_288, 409, 2_478])
    expect(noted(notes, 'parent not in the file')).toBe(8)
    expect(passed('axioms about other things than symptoms and phenotypes')).toBe(7_186)
  })

  const obo = found('disease-ontology/HumanDO-2015.obo')
  it.skipIf(obo === null)('Disease Ontology 2015: 8,948 terms, 6,921 is_a, 16,035 synonyms', async () => {
    const { passed, of, with: edges, synonyms } = await count('obo', obo ?? [])
    expect([of('disease'), passed('obsolete terms'), edges('is_a'), synonyms]).toEqual([6_574, 2_374, 6_921, 11_758])
    expect(of('disease') + passed('obsolete terms')).toBe(8_948)
    const others = [repeats, ofObsolete, 'related synonyms', 'narrow synonyms'].map(passed)
    expect(others).toEqual([547, 3_266, 460, 4])
    expect(others.reduce((sum, value) => sum + value, synonyms)).toBe(16_035)
  })

  const hpo = found('hpo/hp.v2024-08-13.json.gz')
  it.skipIf(hpo === null)('HPO: 18,989 active terms, 23,409 is_a, 23,421 synonyms', async () => {
    const { notes, passed, of, with: edges, synonyms } = await count('obographs', hpo ?? [])
    expect([of('finding'), passed('obsolete terms'), edges('is_a'), synonyms]).toEqual([18_988, 446, 23_409, 19_935])
    const others = [repeats, 'withdrawn synonyms', 'related synonyms', 'broad synonyms', 'narrow synonyms'].map(passed)
    expect(others).toEqual([1_049, 4, 1_449, 521, 463])
    expect(others.reduce((sum, value) => sum + value, synonyms)).toBe(23_421)
    expect(noted(notes, 'obsolete term dropped')).toBe(97)
  })

  const common = found('hpo-annotations-2015/common-diseases.tar.gz')
  it.skipIf(common === null)('HPO annotations of common diseases: 131,888 pairs', { timeout: 60_000 }, async () => {
    const { passed, of, with: edges } = await count('hpo-annotations-2015', common ?? [])
    expect([edges('has_finding'), passed('edges stated again'), of('disease')]).toEqual([131_888, 118, 3_135])
  })

  const rare = found('hpo-annotations-2015/rare-diseases.tar.gz')
  it.skipIf(rare === null)('HPO annotations of rare diseases: 79,583 pairs', { timeout: 60_000 }, async () => {
    const { notes, passed, of, edges } = await count('hpo-annotations-2015', rare ?? [])
    // 28 pairs stand under MIM and OMIM, two spellings of one disease.
    expect(edges.length).toBe(79_583 - 28)
    expect(passed('edges stated again')).toBe(80_455 - edges.length)
    expect(of('disease')).toBe(6_850)
    const shares = { stated: 0, excluded: 0, unstated: 0 }
    for (const { frequency } of edges)
      shares[frequency === null ? 'unstated' : frequency === 0 ? 'excluded' : 'stated'] += 1
    expect(shares).toEqual({ stated: 5_984, excluded: 641, unstated: 72_930 })
    // The figures of an independent reading of the same files.
    expect(edges.reduce((sum, { frequency }) => sum + (frequency ?? 0), 0)).toBeCloseTo(1_541.531_986, 6)
    expect(noted(notes, 'frequency not understood')).toBe(40)
    expect(noted(notes, 'affirmed and excluded')).toBe(2)
    expect(noted(notes, 'line not in UTF-8')).toBe(7)
    expect(noted(notes, 'no name')).toBe(4)
    expect(noted(notes, 'name run together with that of another entry')).toBe(56)
  })

  const loinc = found('loinc2hpo/loinc2hpo-annotations.tsv')
  it.skipIf(loinc === null)('LOINC2HPO: 7,415 rows, 3,118 codes', async () => {
    const { passed, of, edges } = await count('loinc2hpo', loinc ?? [])
    expect([of('test'), of('finding'), edges.length]).toEqual([3_118, 827, 5_690])
    const outcomes = edges.reduce((sum, edge) => sum + Object.keys(edge.outcomes ?? {}).length, 0)
    expect(outcomes + passed('outcomes coded in another vocabulary')).toBe(7_415)
  })

  const ddxplus = found('ddxplus')
  it.skipIf(ddxplus === null)('DDXPlus: 49 conditions × 223 evidences', async () => {
    const { of, edges, notes } = await count('ddxplus', ddxplus ?? [])
    expect([of('disease'), of('finding'), edges.length]).toEqual([49, 223, 49 * 223])
    expect(edges.filter(({ frequency }) => frequency === 0)).toHaveLength(10_045)
    expect(noted(notes, 'not a yes-or-no question')).toBe(15)
  })
})
