// Annotations of diseases with findings, whatever file they stood in, as concepts and has_finding edges of a draft.
import type { ConceptKind } from '../domain/graph'
import { parseDiseaseTitle } from './disease-title'
import { createDraft } from './graph-draft'
import type { FoundHeader, GraphReading, HeaderWish } from './graph-reading'
import { readFrequency } from './hpo-frequency'

export interface Annotation {
  place: string
  disease: string
  /** Empty where the file gives none. */
  diseaseName: string
  /** Other ids of the disease. */
  diseaseXrefs?: readonly string[]
  finding: string
  findingName: string
  frequency: string
  isNegated: boolean
}

type Names = {
  kind: ConceptKind
  place: string
  labels: Map<string, number>
  /** Those of the labels that hold the title of another entry too. */
  runTogether: Set<string>
  synonyms: Set<string>
  xrefs: Set<string>
}

const LABEL_MAX = 500

export function createAnnotationDraft(source: string) {
  const draft = createDraft()
  const names = new Map<string, Names>()
  const mention = (id: string, kind: ConceptKind, place: string): Names => {
    const known = names.get(id) ?? emptyNames(kind, place)
    names.set(id, known)
    return known
  }
  const take = (annotation: Annotation) => {
    const { place, disease, finding } = annotation
    const diseaseNames = mention(disease, 'disease', place)
    const title = parseDiseaseTitle(nameOf(annotation.diseaseName, disease, place))
    countLabel(diseaseNames, title.label)
    if (title.isRunTogether) diseaseNames.runTogether.add(title.label)
    for (const synonym of title.synonyms) diseaseNames.synonyms.add(synonym)
    for (const id of annotation.diseaseXrefs ?? []) diseaseNames.xrefs.add(id)
    countLabel(mention(finding, 'finding', place), nameOf(annotation.findingName, finding, place))
    draft.edge(place, { rel: 'has_finding', from: disease, to: finding, frequency: frequencyOf(annotation), source })
  }
  /** A program's word for nothing is no name. */
  const nameOf = (given: string, id: string, place: string): string => {
    const name = given.trim()
    if (name.toLowerCase() !== 'null') return name
    draft.note(place, 'no name', `"${name}" is read as no name of ${id}`)
    return ''
  }
  const frequencyOf = ({ place, frequency, isNegated }: Annotation): number | null => {
    const read = readFrequency(frequency)
    if (!read.understood) draft.note(place, 'frequency not understood', `"${frequency.trim()}" is read as unstated`)
    return isNegated ? 0 : read.value
  }
  const end = (found: FoundHeader, wish: HeaderWish): GraphReading => {
    for (const [id, given] of names) addConcept(id, given, draft)
    return draft.end(found, wish)
  }
  return { draft, take, end }
}

const emptyNames = (kind: ConceptKind, place: string): Names => ({
  kind,
  place,
  labels: new Map(),
  runTogether: new Set(),
  synonyms: new Set(),
  xrefs: new Set(),
})

function countLabel({ labels }: Names, label: string): void {
  if (label !== '') labels.set(label, (labels.get(label) ?? 0) + 1)
}

/** The name that most rows give, rather one of this entry alone; its id where none gives a usable one. */
function addConcept(id: string, names: Names, draft: ReturnType<typeof createDraft>) {
  const { kind, place, labels, runTogether, synonyms, xrefs } = names
  const isPure = (label: string) => Number(!runTogether.has(label))
  const usable = [...labels]
    .filter(([label]) => label.length <= LABEL_MAX)
    .sort((a, b) => isPure(b[0]) - isPure(a[0]) || b[1] - a[1])
  const label = usable[0]?.[0] ?? id
  if (runTogether.has(label)) draft.note(place, 'name run together with that of another entry', `${id} "${label}"`)
  if (labels.size > 0 && usable.length === 0) draft.note(place, 'name too long', `${id} is known by its id`)
  draft.passOver('further names of a disease or finding', Math.max(0, labels.size - 1))
  draft.concept(place, { id, kind, label, synonyms: [...synonyms], xrefs: [...xrefs] })
}
