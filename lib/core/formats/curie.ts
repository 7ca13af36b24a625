// Ids of outside vocabularies as CURIEs in one spelling per vocabulary.
import type { ConceptKind } from '../domain/graph'

/** Spellings that occur, in lower case, and the one that this build uses. Prefixes that are not named stay as they are. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    doid: 'DOID',
    omim: 'OMIM',
    mim: 'OMIM',
    omimps: 'OMIMPS',
    mesh: 'MESH',
    msh: 'MESH',
    decipher: 'DECIPHER',
    orpha: 'ORPHA',
    orphanet: 'ORPHA',
    ordo: 'ORPHA',
    mondo: 'MONDO',
    umls: 'UMLS',
    umls_cui: 'UMLS',
    hp: 'HP',
    hpo: 'HP',
    symp: 'SYMP',
    mp: 'MP',
    loinc: 'LOINC',
    gard: 'GARD',
    nci: 'NCIT',
    ncit: 'NCIT',
    icd9: 'ICD9CM',
    'icd-9': 'ICD9CM',
    icd9cm: 'ICD9CM',
    icd10: 'ICD10',
    'icd-10': 'ICD10',
    icd10cm: 'ICD10CM',
    icd11: 'ICD11',
    'icd-11': 'ICD11',
    'icd-o': 'ICDO',
    icdo: 'ICDO',
    sctid: 'SNOMEDCT',
    snomed_ct: 'SNOMEDCT',
    meddra: 'MEDDRA',
    medgen: 'MEDGEN',
    efo: 'EFO',
  }),
)

/** Prefixes with a release in them: `SNOMEDCT_2010_1_31`, `SNOMEDCT_US_2021_09_01`, `NCI2009_04D`. */
const dated: readonly [RegExp, string][] = [
  [/^snomedct(_us)?(_\d+)*$/, 'SNOMEDCT'],
  [/^nci\d{4}_\d\dd$/, 'NCIT'],
]

/** What is cited is no other id of the thing. */
const citations = /^(pmid|pmcid|doi|isbn.*|url|https?|ftp|wikipedia|wiki|goc|orcid|google|book|person|creator)$/

const diseases = 'DOID OMIM OMIMPS MESH DECIPHER ORPHA MONDO ICD9CM ICD10 ICD10CM ICD11 GARD'.split(' ')
const findings = ['HP', 'SYMP', 'MP']
const kinds: ReadonlyMap<string, ConceptKind> = new Map([
  ...diseases.map((prefix) => [prefix, 'disease'] as const),
  ...findings.map((prefix) => [prefix, 'finding'] as const),
  ['LOINC', 'test'],
])

/** The CURIE that an id or an OBO, ORDO or identifiers.org address stands for; null where it is neither. */
export function toCurie(text: string): string | null {
  const [, prefix, local] = /^([A-Za-z][\w.-]*):(\S+)$/.exec(fromAddress(text.trim())) ?? []
  if (prefix === undefined || local === undefined || local.startsWith('//')) return null
  // A series of OMIM is written with its letters in the prefix or in the number.
  const series = /^o?mim(?:ps)?$/i.test(prefix) ? /^PS(\d+)$/.exec(local)?.[1] : undefined
  if (series !== undefined) return `OMIMPS:${series}`
  const known = spell(prefix)
  return `${known}:${known === 'ORPHA' ? local.replace(/^(orpha|orphanet_):?/i, '') : local}`
}

/** Of a cross-reference: null also where it cites a publication or a page instead of naming the same thing elsewhere. */
export function toXref(text: string): string | null {
  const curie = toCurie(text)
  return curie === null || curie.length > 120 || citations.test(prefixOf(curie).toLowerCase()) ? null : curie
}

export const prefixOf = (curie: string): string => curie.slice(0, Math.max(0, curie.indexOf(':')))

/** What concepts of a vocabulary are; null for vocabularies of other things (anatomy, chemicals, genes …). */
export const kindOf = (curie: string): ConceptKind | null => kinds.get(prefixOf(curie)) ?? null

function fromAddress(text: string): string {
  if (!/^https?:\/\//.test(text)) return text
  const [, vocabulary, id] = /identifiers\.org\/([\w.-]+)[/:](\S+)$/.exec(text) ?? []
  if (vocabulary !== undefined && id !== undefined) return id.includes(':') ? id : `${vocabulary}:${id}`
  const omim = /omim\.org\/(?:entry|MIM)\/(\w+)$/.exec(text)?.[1]
  if (omim !== undefined) return omim.replace(/^(PS)?/, (_, series?: string) => (series ? 'OMIMPS:' : 'OMIM:'))
  return /[/#]([A-Za-z][A-Za-z-]*_\w[\w.-]*)$/.exec(text)?.[1]?.replace('_', ':') ?? text
}

function spell(prefix: string): string {
  const key = prefix.toLowerCase()
  return spellings.get(key) ?? dated.find(([pattern]) => pattern.test(key))?.[1] ?? prefix
}
