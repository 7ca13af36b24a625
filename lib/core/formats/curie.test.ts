import { describe, expect, it } from 'vitest'
import { kindOf, toCurie, toXref } from './curie'

describe('toCurie', () => {
  it.each([
    ['DOID:4', 'DOID:4'],
    ['MIM:100200', 'OMIM:100200'],
    ['MSH:D006394', 'MESH:D006394'],
    ['UMLS_CUI:C0018923', 'UMLS:C0018923'],
    ['ORDO:100924', 'ORPHA:100924'],
    ['Orphanet:ORPHA2608', 'ORPHA:2608'],
    ['SNOMEDCT_2010_1_31:33176006', 'SNOMEDCT:33176006'],
    ['SNOMEDCT_US_2021_09_01:82525005', 'SNOMEDCT:82525005'],
    ['NCI2009_04D:C27287', 'NCIT:C27287'],
    ['ICD-10:Q61.4', 'ICD10:Q61.4'],
    ['Fyler:1234', 'Fyler:1234'],
    ['constructor:1', 'constructor:1'],
    ['http://purl.obolibrary.org/obo/HP_0000001', 'HP:0000001'],
    ['http://www.orpha.net/ORDO/Orphanet_558', 'ORPHA:558'],
    ['https://identifiers.org/omim/154700', 'OMIM:154700'],
    ['http://identifiers.org/mesh:D008382', 'MESH:D008382'],
    ['https://omim.org/entry/154700', 'OMIM:154700'],
    ['https://omim.org/entry/PS213300', 'OMIMPS:213300'],
    ['OMIM:PS213300', 'OMIMPS:213300'],
    ['MIM:PS213300', 'OMIMPS:213300'],
    ['OMIMPS:PS213300', 'OMIMPS:213300'],
    ['OMIM:PSX', 'OMIM:PSX'],
  ])('%s is %s', (text, curie) => expect(toCurie(text)).toBe(curie))

  it.each(['', 'fever', ':1', 'DOID:', 'DOID:1 2', 'https://example.org', 'http://www.w3.org/2002/07/owl#Thing'])(
    '"%s" is none',
    (text) => expect(toCurie(text)).toBeNull(),
  )
})

describe('toXref', () => {
  it('leaves out what is cited, and what no id is as long as', () => {
    const given = ['UMLS:C1', 'PMID:1', 'https://example.org/a', 'url:http', 'ISBN-13:978', `X:${'1'.repeat(120)}`]
    expect(given.map(toXref)).toEqual(['UMLS:C1', null, null, null, null, null])
  })
})

describe('kindOf', () => {
  it('knows vocabularies of diseases, findings and tests, and of nothing else', () => {
    expect(['DOID:1', 'MESH:D1', 'HP:1', 'LOINC:1-2', 'UBERON:1', 'constructor:1'].map(kindOf)).toEqual([
      'disease',
      'disease',
      'finding',
      'test',
      null,
      null,
    ])
  })
})
