// HPO annotations as they were kept in 2015: one tab file per disease, a row per finding.
import { createAnnotationDraft } from './annotation-draft'
import { toCurie } from './curie'
import type { GraphReading, HeaderWish } from './graph-reading'
import { hpoAnnotations } from './graph-sources'

/** The columns that every layout has. */
export const annotationColumns2015 = [
  'Disease ID',
  'Disease Name',
  'Phenotype ID',
  'Phenotype Name',
  'Frequency',
  'Negation ID',
  'Negation Name',
] as const
type Row = Record<(typeof annotationColumns2015)[number], string>

const NAME = 'hpo-annotations-2015'

/** Disease Ontology numbered its terms without padding up to here; later ones have seven digits. */
const FIRST_PADDED_DOID = 40_000

export function collectHpoAnnotations2015() {
  const { draft, take: annotate, end } = createAnnotationDraft(hpoAnnotations.name)
  const take = (row: Row, place: string) => {
    const disease = readDiseaseId(row['Disease ID'])
    const finding = toCurie(row['Phenotype ID'])
    if (disease === null) return draft.refuse(place, 'Disease ID', `"${row['Disease ID']}" is no id of a disease`)
    if (finding === null || !/^HP:\d{7}$/.test(finding))
      return draft.refuse(place, 'Phenotype ID', `"${row['Phenotype ID']}" is no HPO id`)
    annotate({
      place,
      disease: disease.id,
      diseaseName: row['Disease Name'],
      diseaseXrefs: disease.xrefs,
      finding,
      findingName: row['Phenotype Name'],
      frequency: row.Frequency,
      isNegated: /^not$/i.test(row['Negation ID']) || /^not$/i.test(row['Negation Name']),
    })
  }
  return {
    take,
    refuse: draft.refuse,
    note: draft.note,
    end: (wish: HeaderWish): GraphReading => end({ name: NAME, release: null, source: hpoAnnotations }, wish),
  }
}

/** `DOID-DOID:0000057`, `MESH-D002375`, `MIM:100200`, `OMIM:613705`, `DECIPHER:1`. */
function readDiseaseId(given: string): { id: string; xrefs: string[] } | null {
  const text = given.trim().replace(/^([A-Z]+)-(?:\1:)?/, '$1:')
  const id = toCurie(text)
  if (id === null || !/^(DOID|MESH|OMIM|DECIPHER|ORPHA):[A-Z]?\d+$/.test(id)) return null
  const number = /^DOID:0+(\d+)$/.exec(id)?.[1]
  // The other spelling is kept, for the few low numbers that Disease Ontology itself pads.
  return number !== undefined && Number(number) < FIRST_PADDED_DOID
    ? { id: `DOID:${number}`, xrefs: [id] }
    : { id, xrefs: [] }
}
