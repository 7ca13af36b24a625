import { describe, expect, it } from 'vitest'
import { otherGraphFormat } from './recognise-graph-format'

describe('otherGraphFormat', () => {
  it.each([
    ['medaction', '{"format":"medaction-graph/1","type":"graph"}'],
    ['obo', 'format-version: 1.2\n'],
    ['obo', '! note\n[Term]\nid: X:1'],
    ['obographs', '{\n  "graphs" : [ {'],
    ['ddxplus', '{"E_1": {"question_en": "x"}}'],
    ['hpo-annotations-2015', 'Disease ID\tDisease Name\tGene ID'],
    ['hpoa', '#version: 1\ndatabase_id\tdisease_name'],
    ['hpoa', '#DatabaseID\tDiseaseName'],
    ['loinc2hpo', 'loincId\tloincScale'],
    ['primekg', 'relation,display_relation,x_index'],
    ['hetionet', 'id\tname\tkind\n'],
    ['hetionet', 'source\tmetaedge\ttarget\n'],
    ['disease-ontology-tsv', 'id\tlabel\tsubClassOf\n'],
  ])('knows %s by %j', (format, head) => {
    expect(otherGraphFormat('none', head)).toBe(format)
    expect(otherGraphFormat(format, head)).toBeNull()
  })

  it('says nothing of what it does not know', () => expect(otherGraphFormat('obo', 'hello')).toBeNull())
})
