import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDiseaseTitle } from './disease-title'

describe('parseDiseaseTitle', () => {
  it.each([
    ['Cluster headache', 'Cluster headache', []],
    ['#613705 OROFACIAL CLEFT 10; OFC10;;CLEFT LIP, 10', 'OROFACIAL CLEFT 10', ['OFC10', 'CLEFT LIP, 10']],
    ['%614422 CATARACT; CCA5', 'CATARACT', ['CCA5']],
    ['# 151623 LI-FRAUMENI 1;LFS1;;SBLA, INCLUDED; LFL, INCLUDED', 'LI-FRAUMENI 1', ['LFS1']],
    ['#100000 X;;;;', 'X', []],
    ['#137800 GLIOMA 1; GLM1GLIOMA OF BRAIN, INCLUDED; GLM, INCLUDED;;ASTROCYTOMA, INCLUDED', 'GLIOMA 1', []],
    ['#137800 GLIOMA 1;GLM1;;OLD NAMEASTROCYTOMA, INCLUDED; AST;;EPENDYMOMA', 'GLIOMA 1', ['GLM1']],
    ['', '', []],
  ])('%s', (text, label, synonyms) =>
    expect(parseDiseaseTitle(text)).toEqual({ label, synonyms, isRunTogether: false }),
  )

  it.each([
    ['A, INCLUDED', 'A, INCLUDED'],
    ['#254450 MYELOFIBROSISMETAPLASIA, INCLUDED; MMM, INCLUDED', 'MYELOFIBROSISMETAPLASIA, INCLUDED'],
    ['144120 X SYNDROMEREGULATOR, INCLUDED; IGHR', 'X SYNDROMEREGULATOR, INCLUDED'],
  ])('%s cannot be parted', (text, label) =>
    expect(parseDiseaseTitle(text)).toEqual({ label, synonyms: [], isRunTogether: true }),
  )

  it('always names a text that is not blank', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDiseaseTitle(text).label === '').toBe(text.trim() === '')
      }),
    )
  })
})
