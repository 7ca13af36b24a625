// Measures the linking of clinical language on the public data: diagnoses, candidates, negation, speed.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { buildDictionary } from '@/lib/core/linking/dictionary'
import { linkTerm } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { proposeConcepts } from '@/lib/core/linking/propose-concepts'
import { linkText } from '@/lib/core/linking/text-links'
import { composedGraph } from './composed-graph'
import { atLeast, type Figure, reported } from './figure'
import { type PublicDiagnosis, readDiagnoses, readReportTexts } from './linking-diagnoses'
import { renderPhenopackets } from './linking-sentences'

const TOP = 5
const SPEED_MIN = 5
const SPEED_ROUNDS = 5
const CANDIDATE_MIN = 0.8
const POLARITY_MIN = 0.98
const LINKING_MIN = 0.95

/** Cases whose diagnosis does not link exactly, drawn at random and judged by hand: every concept that is right; none where the graph has none. */
const sampleSchema = z.array(
  z.object({
    source: z.enum(['agentclinic', 'medr-bench', 'phenopackets']),
    case: z.string(),
    right: z.array(z.string()),
  }),
)

export async function benchLinking(): Promise<Figure[]> {
  const diagnoses = readDiagnoses()
  const composed = diagnoses && (await composedGraph())
  if (!diagnoses || !composed) return []
  const graph = buildGraph(composed)
  return [
    ...linkedShares(graph, diagnoses),
    ...candidateShares(graph, diagnoses),
    ...polarityFigures(graph),
    ...speedFigures(graph),
  ]
}

function linkedShares(graph: MedicalGraph, diagnoses: readonly PublicDiagnosis[]): Figure[] {
  const sources = [...new Set(diagnoses.map(({ source }) => source))]
  return sources.flatMap((source) => {
    const own = diagnoses.filter((diagnosis) => diagnosis.source === source)
    const states = own.map((diagnosis) => linkTerm(graph, 'disease', diagnosis).status)
    const share = (status: string) => states.filter((state) => state === status).length / own.length
    const name = `${source}, ${own.length} diagnoses`
    return [
      reported(`${name}: linked exactly`, share('linked'), 'share'),
      reported(`${name}: ambiguous`, share('ambiguous'), 'share'),
    ]
  })
}

function candidateShares(graph: MedicalGraph, diagnoses: readonly PublicDiagnosis[]): Figure[] {
  const sample = sampleSchema.parse(
    JSON.parse(readFileSync(new URL('./fixtures/linking-sample.json', import.meta.url), 'utf8')),
  )
  const held = sample
    .map((one) => ({ ...one, right: one.right.flatMap((id) => conceptMeant(graph, id)) }))
    .filter(({ right }) => right.length > 0)
  const ranks = held.map(({ source, case: name, right }) => {
    const diagnosis = diagnoses.find((one) => one.source === source && one.case === name)
    if (!diagnosis) throw new Error(`the sample names ${source} ${name}, which the public data does not hold`)
    const proposals = proposeConcepts(graph, 'disease', diagnosis.label, TOP)
    return proposals.findIndex(({ id }) => right.includes(id))
  })
  const within = (top: number) => ranks.filter((rank) => rank >= 0 && rank < top).length
  const hits = within(TOP)
  return [
    reported(`hand-checked sample: the graph holds a right concept, of ${sample.length}`, held.length, ''),
    atLeast(
      `hand-checked sample: right candidate in the top ${TOP}, of those`,
      hits / held.length,
      'share',
      CANDIDATE_MIN,
    ),
    reported(`hand-checked sample: right candidate in the top ${TOP}, of all`, hits / sample.length, 'share'),
    reported('hand-checked sample: right candidate first, of those', within(1) / held.length, 'share'),
  ]
}

/** The concept an id of the sample stands for in this graph: an id that was merged into another leads there. */
function conceptMeant(graph: MedicalGraph, id: string): string[] {
  const link = linkTerm(graph, 'disease', { label: '', concept: id })
  return link.status === 'linked' ? [link.id] : []
}

function polarityFigures(graph: MedicalGraph): Figure[] {
  const dictionary = buildDictionary(graph, ['finding'])
  const counts = { stated: 0, links: 0, expected: 0, found: 0, absent: 0, readAbsent: 0, both: 0 }
  for (const { findings, text } of renderPhenopackets() ?? []) {
    const stated = new Map<string, string>()
    for (const finding of findings) {
      const link = linkTerm(graph, 'finding', finding)
      if (link.status === 'linked') stated.set(link.id, finding.polarity)
    }
    const { links } = linkText(dictionary, text)
    const read = new Map(links.map(({ concept, polarity }) => [concept, polarity]))
    counts.stated += stated.size
    counts.links += links.length
    counts.expected += links.filter(({ concept }) => stated.has(concept)).length
    for (const [id, polarity] of stated) {
      const said = read.get(id)
      if (said === undefined) continue
      counts.found += 1
      if (polarity === 'absent') counts.absent += 1
      if (said === 'absent') counts.readAbsent += 1
      if (said === 'absent' && polarity === 'absent') counts.both += 1
    }
  }
  return [
    reported('findings in sentences', counts.stated, ''),
    atLeast('findings in sentences: linked', counts.found / counts.stated, 'share', LINKING_MIN),
    atLeast('findings in sentences: links that were put in', counts.expected / counts.links, 'share', LINKING_MIN),
    atLeast('read as absent: precision', counts.both / counts.readAbsent, 'share', POLARITY_MIN),
    atLeast('read as absent: recall', counts.both / counts.absent, 'share', POLARITY_MIN),
  ]
}

function speedFigures(graph: MedicalGraph): Figure[] {
  const texts = readReportTexts() ?? []
  const started = processorSeconds()
  const dictionary = buildDictionary(graph, ['finding', 'disease', 'test'])
  const built = processorSeconds() - started
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  let links = 0
  const seconds = Array.from({ length: SPEED_ROUNDS }, () => {
    const begun = processorSeconds()
    links = texts.reduce((sum, text) => sum + linkText(dictionary, text).links.length, 0)
    return processorSeconds() - begun
  })
  return [
    reported('wordings in the dictionary', dictionary.wordings, ''),
    reported('building the dictionary, processor time', built, 's'),
    reported(`links in ${texts.length} case reports`, links, ''),
    atLeast(
      `text linked per second of processor time, best of ${SPEED_ROUNDS}`,
      bytes / 1e6 / Math.min(...seconds),
      'MB/s',
      SPEED_MIN,
    ),
  ]
}

/** Of this process: what else runs on the machine counts less. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
