// The public sources that the outside formats come from, with their licences as their publishers state them.
import type { GraphSource } from '../domain/graph'

type Source = Omit<GraphSource, 'release'>

export const diseaseOntology: Source = {
  name: 'Disease Ontology',
  licence: 'CC0 1.0',
  reference: 'https://disease-ontology.org',
}

export const humanPhenotypeOntology: Source = {
  name: 'Human Phenotype Ontology',
  licence: 'HPO licence, https://hpo.jax.org/app/license: cite it, show its version, do not alter its content',
  reference: 'https://hpo.jax.org',
}

export const mondo: Source = {
  name: 'Mondo Disease Ontology',
  licence: 'CC BY 4.0',
  reference: 'https://mondo.monarchinitiative.org',
}

export const hpoAnnotations: Source = { ...humanPhenotypeOntology, name: 'HPO annotations' }

export const loinc2hpoSource: Source = {
  name: 'LOINC2HPO annotations',
  licence:
    'LOINC2HPO licence of The Jackson Laboratory; LOINC codes © Regenstrief Institute, https://loinc.org/license',
  reference: 'https://github.com/TheJacksonLaboratory/loinc2hpoAnnotation',
}

export const ddxplusSource: Source = {
  name: 'DDXPlus',
  licence: 'CC BY 4.0',
  reference: 'https://doi.org/10.6084/m9.figshare.20043374',
}

export const primeKgSource: Source = { name: 'PrimeKG', licence: null, reference: 'https://doi.org/10.7910/DVN/IXA7BM' }

export const hetionetSource: Source = {
  name: 'Hetionet',
  licence: 'CC0 1.0, with exceptions by source',
  reference: 'https://het.io',
}

/** By the prefix of an ontology's ids. */
const ontologies: ReadonlyMap<string, Source> = new Map([
  ['DOID', diseaseOntology],
  ['HP', humanPhenotypeOntology],
  ['MONDO', mondo],
])

export const ontologySource = (prefix: string): Source =>
  ontologies.get(prefix) ?? { name: prefix, licence: null, reference: null }
