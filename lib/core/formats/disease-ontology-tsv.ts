// Disease Ontology's TSV reports: the is_a report names parents by label, the axiom report says what symptoms a disease has.
import { normalise } from '../graph/normalise'
import { fillersOf, parseAxioms } from './class-expression'
import { kindOf, toCurie } from './curie'
import type { Expression } from './expression-parser'
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { diseaseOntology } from './graph-sources'

export const diseaseColumns = ['id', 'label', 'subClassOf'] as const
export const axiomColumns = ['ID', 'LABEL', 'SubClass Of [ANON]'] as const
type DiseaseRow = Record<(typeof diseaseColumns)[number], string>
type AxiomRow = Record<(typeof axiomColumns)[number], string>

/** Both say that a disease shows something; the names under the first are symptoms, under the second HPO terms. */
const SHOWS = ['has symptom', 'has phenotype']

type Row = { place: string; id: string; parent: string }

/** Takes the rows of both reports in any order. */
export function collectDiseaseOntology() {
  const draft = createDraft()
  const rows: Row[] = []
  const axioms: { place: string; row: AxiomRow }[] = []
  const labels = new Map<string, string>()
  let hasHierarchy = false
  const idsByLabel = new Map<string, Set<string>>()

  const takeDisease = ({ id: given, label, subClassOf }: DiseaseRow, place: string) => {
    hasHierarchy = true
    const id = toCurie(given)
    if (id === null || kindOf(id) !== 'disease') return draft.refuse(place, 'id', `"${given}" is no id of a disease`)
    if (label === '') return draft.refuse(place, 'label', `${id} has no label`)
    const known = labels.get(id)
    if (known === undefined) draft.concept(place, { id, kind: 'disease', label })
    else if (known !== label) draft.refuse(place, 'label', `${id} is called "${label}" here and "${known}" before`)
    labels.set(id, known ?? label)
    idsByLabel.set(label, (idsByLabel.get(label) ?? new Set()).add(id))
    if (subClassOf !== '') rows.push({ place, id, parent: subClassOf })
  }

  const addParent = ({ place, id, parent }: Row) => {
    const ids = [...(idsByLabel.get(parent) ?? [])]
    const [parentId, ...others] = ids
    if (parentId === undefined)
      draft.note(place, 'parent not in the file', `${id} is_a "${parent}", which no row defines`)
    else if (others.length > 0) draft.refuse(place, 'subClassOf', `"${parent}" is the label of ${ids.join(' and ')}`)
    else draft.edge(place, { rel: 'is_a', from: id, to: parentId })
  }

  return {
    takeDisease,
    takeAxioms: (row: AxiomRow, place: string) => void axioms.push({ place, row }),
    end: (wish: HeaderWish): GraphReading => {
      const isAlone = !hasHierarchy && axioms.length > 0
      if (isAlone) draft.refuse('', '', 'the report of the hierarchy is missing; name it as a further file')
      rows.forEach(addParent)
      for (const { place, row } of axioms) addFindings(row, place, draft)
      return draft.end({ name: 'disease-ontology', release: null, source: diseaseOntology }, wish)
    },
  }
}

/** Most findings have only their name here; then the id is made of the name, so that it is the same in every release. */
export const symptomId = (name: string): string => `SYMP-LABEL:${normalise(name).replaceAll(' ', '-').slice(0, 100)}`

function findingId(name: string): string {
  const id = toCurie(name)
  return id !== null && kindOf(id) === 'finding' ? id : symptomId(name)
}

type Draft = ReturnType<typeof createDraft>

function addFindings(row: AxiomRow, place: string, draft: Draft): void {
  const disease = toCurie(row.ID)
  if (disease === null) return draft.refuse(place, 'ID', `"${row.ID}" is no id`)
  if (!draft.has(disease))
    return draft.note(place, 'axioms of a disease that is not in the file', `${disease} ${row.LABEL}`)
  const axioms = parseAxioms(row['SubClass Of [ANON]'])
  if (axioms) for (const axiom of axioms) addFindingsOf(axiom, { disease, place }, draft)
  else draft.refuse(place, 'SubClass Of [ANON]', 'is no list of class expressions')
}

function addFindingsOf(axiom: Expression, at: { disease: string; place: string }, draft: Draft): void {
  const { sure, possible } = fillersOf(axiom, SHOWS)
  if (possible.length > 0) draft.note(at.place, 'one of several findings', `${at.disease}: ${possible.join(' or ')}`)
  if (sure.length + possible.length === 0) draft.passOver('axioms about other things than symptoms and phenotypes')
  for (const name of sure) {
    const id = findingId(name)
    if (!draft.has(id)) draft.concept(at.place, { id, kind: 'finding', label: id === toCurie(name) ? id : name })
    draft.edge(at.place, { rel: 'has_finding', from: at.disease, to: id, source: diseaseOntology.name })
  }
}
