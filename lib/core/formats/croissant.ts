// croissant.json: Croissant 1.1 metadata of a release with the fields of its RAI vocabulary.
import { readLicenceTerms } from '../domain/licence-terms'
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { countTrajectories, PRETTY_NAME } from './dataset-card'
import { type ReleasedFile, bestFiles, releasedViews } from './released-files'
import type { Column, ColumnType } from './release-column'

const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  repeated: 'cr:repeated',
  source: 'cr:source',
  subField: 'cr:subField',
}
const encodingFormats = { parquet: 'application/vnd.apache.parquet', jsonl: 'application/jsonlines' } as const

export function writeCroissant(facts: ReleaseFacts, files: readonly ManifestFile[]): string {
  const views = releasedViews(facts, files)
  const metadata = {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: ['http://mlcommons.org/croissant/1.1', 'http://mlcommons.org/croissant/RAI/1.0'],
    name: `medaction-${facts.version}`,
    alternateName: PRETTY_NAME,
    description: `${countTrajectories(facts)} diagnostic trajectories over ${facts.cases} cases. ${facts.guarantee}`,
    license: licences(facts),
    url: 'https://arxiv.org/abs/2605.07305',
    creator: { '@type': 'sc:Organization', name: facts.project },
    datePublished: facts.createdAt.slice(0, 10),
    version: facts.version,
    distribution: views.flatMap((view) => view.files.map(fileObject)),
    recordSet: views.flatMap((view) => {
      const [file] = bestFiles(view)
      return file ? [recordSet(view.stem, view.holds, view.columns, file)] : []
    }),
    ...responsibleUse(facts),
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

const licences = ({ sources }: ReleaseFacts): string[] => {
  const stated = sources.map(({ licence }) => licence ?? 'not stated')
  return stated.length === 0 ? ['not stated'] : [...new Set(stated)]
}

const fileObject = ({ name, sha256, bytes, encoding }: ReleasedFile) => ({
  '@type': 'cr:FileObject',
  '@id': name,
  name,
  contentUrl: name,
  contentSize: `${bytes} B`,
  encodingFormat: encodingFormats[encoding],
  sha256,
})

function recordSet(stem: string, holds: string, columns: readonly Column[], file: ReleasedFile) {
  const field = ({ name, type }: Column, above: string, isTop: boolean): object => ({
    '@type': 'cr:Field',
    '@id': `${above}/${name}`,
    name,
    ...describe(type, `${above}/${name}`),
    ...(isTop ? { source: source(file, name) } : {}),
  })
  const describe = (type: ColumnType, id: string): object => {
    if (typeof type === 'string') return { dataType: dataTypes[type] }
    if ('list' in type) return { ...describe(type.list, id), repeated: true }
    return { subField: type.struct.map((column) => field(column, id, false)) }
  }
  return {
    '@type': 'cr:RecordSet',
    '@id': stem,
    name: stem,
    description: `One row is ${holds}.`,
    field: columns.map((column) => field(column, stem, true)),
  }
}

const dataTypes = { string: 'sc:Text', int: 'sc:Integer', float: 'sc:Float', bool: 'sc:Boolean' } as const
const source = ({ name, encoding }: ReleasedFile, column: string) => ({
  fileObject: { '@id': name },
  extract: encoding === 'parquet' ? { column } : { jsonPath: `$.${column}` },
})

function responsibleUse(facts: ReleaseFacts) {
  const { readers, rounds, teachers, sources, quality } = facts
  const specialties = [...new Set(readers.flatMap((each) => each.specialties))].sort()
  const unknown = sources.filter(({ licence }) => readLicenceTerms(licence).sharing === 'unknown').length
  return {
    'rai:dataCollection': `Trajectories were synthesized by ${teachers.map(({ name }) => name).join(', ') || 'no teacher'} on cases of ${sources.map(({ name }) => name).join(', ') || 'no source'}; trees to review were drawn with known probabilities in ${rounds.length} rounds.`,
    'rai:dataCollectionType': ['Software Collection', 'Manual Human Curator'],
    'rai:annotationPlatform': facts.project,
    'rai:annotationsPerItem':
      'One or more readers a tree; disagreement is settled by an adjudicator. The verdicts view has each.',
    'rai:annotatorDemographics': `${readers.length} readers, by pseudonym; specialties: ${specialties.join(', ') || 'not stated'}.`,
    'rai:machineAnnotationTools': `Metrics of version ${facts.metricVersion} against knowledge graph ${facts.graph.version}${facts.calibration ? `; calibration ${facts.calibration.id}` : ''}.`,
    'rai:annotationAnalysis':
      quality?.alpha.value == null
        ? 'Agreement was not measured.'
        : `Krippendorff's alpha ${quality.alpha.value.toFixed(3)} on ${quality.turns} turns.`,
    'rai:dataLimitations': 'Synthetic trajectories in English; not for clinical use. See the limits in README.md.',
    'rai:dataBiases': 'Case mix follows the sources; the filter prefers what the knowledge graph knows.',
    'rai:useCases': 'Training and measuring models that order tests and update a differential.',
    'rai:personalSensitiveInformation': 'Health information of published or composed cases; readers by pseudonym only.',
    'rai:dataReleaseMaintenance': `A release is never changed; a fix is a new version.${facts.follows ? ` This one follows ${facts.follows.version}.` : ''}${unknown > 0 ? ` ${unknown} sources state no known licence.` : ''}`,
  }
}
