// phenotype.hpoa, today's file of HPO annotations: comments, a header, a row per disease and finding.
import { createAnnotationDraft } from './annotation-draft'
import { kindOf, toCurie } from './curie'
import type { GraphReading, HeaderWish } from './graph-reading'
import { hpoAnnotations } from './graph-sources'

const NAME = 'hpo-annotations'

/** In the order in which they are read; until 2022 they were written `DatabaseID`, `DiseaseName` and so on. */
const columns = ['database_id', 'disease_name', 'qualifier', 'hpo_id', 'frequency', 'aspect'] as const
type Row = Record<(typeof columns)[number], string>

const aspects: ReadonlyMap<string, string> = new Map([
  ['I', 'annotations with a mode of inheritance'],
  ['C', 'annotations with a clinical course'],
  ['M', 'annotations with a modifier'],
  ['H', 'annotations with a past medical history'],
])

/** Takes the rows of one file in their order, comments and header among them. */
export function collectHpoa() {
  const { draft, take: annotate, end } = createAnnotationDraft(hpoAnnotations.name)
  let release: string | null = null
  let positions: number[] | null = null
  const take = (cells: readonly string[], place: string) => {
    const [first = ''] = cells
    if (positions?.includes(-1)) return
    const found = positions ?? findColumns(cells)
    // Until 2022 the header began with # too.
    if (first.startsWith('#') && (positions || found.filter((position) => position >= 0).length < columns.length / 2)) {
      release ??= /^#\s*(?:version|date):\s*(\S+)/i.exec(first)?.[1] ?? null
      return
    }
    if (positions) return readRow(rowOf(cells, positions), place)
    positions = found
    const missing = columns.filter((_, index) => positions?.[index] === -1)
    if (missing.length > 0) draft.refuse(place, '', `the header lacks the columns ${missing.join(', ')}`)
  }
  const readRow = (row: Row, place: string) => {
    const disease = toCurie(row.database_id)
    const finding = toCurie(row.hpo_id)
    if (disease === null || kindOf(disease) !== 'disease')
      return draft.refuse(place, 'database_id', `"${row.database_id}" is no id of a disease`)
    if (finding === null || !/^HP:\d{7}$/.test(finding))
      return draft.refuse(place, 'hpo_id', `"${row.hpo_id}" is no HPO id`)
    const other = aspects.get(row.aspect)
    if (other !== undefined) return draft.passOver(other)
    if (row.aspect !== 'P') return draft.refuse(place, 'aspect', `"${row.aspect}" is no aspect; was the row cut?`)
    if (!['', 'NOT'].includes(row.qualifier)) return draft.refuse(place, 'qualifier', `"${row.qualifier}" is not NOT`)
    annotate({
      place,
      disease,
      diseaseName: row.disease_name,
      finding,
      findingName: '',
      frequency: row.frequency,
      isNegated: row.qualifier === 'NOT',
    })
  }
  return {
    take,
    refuse: draft.refuse,
    end: (wish: HeaderWish): GraphReading => {
      if (!positions) draft.refuse('', '', 'no header line "database_id, disease_name, …" stands in it')
      return end({ name: NAME, release, source: hpoAnnotations }, wish)
    },
  }
}

function findColumns(cells: readonly string[]): number[] {
  const plain = (name: string) => name.replace(/[#_\s]/g, '').toLowerCase()
  const header = cells.map(plain)
  return columns.map((name) => header.indexOf(plain(name)))
}

function rowOf(cells: readonly string[], positions: readonly number[]): Row {
  const entries = columns.map((name, index) => [name, (cells[positions[index] ?? -1] ?? '').trim()])
  return Object.fromEntries(entries) as Row
}
