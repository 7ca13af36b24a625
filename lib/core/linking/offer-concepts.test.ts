// What a person is offered: every concept of an ambiguous wording, the parts of a composite, likely ones, each once.
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { choiceKey, linkTerm } from '../graph/link-term'
import { offerConcepts } from './offer-concepts'

const disease = (id: string, label: string, ...synonyms: string[]) => ({ kind: 'disease', id, label, synonyms })
const graph = buildGraph(
  graphSchema.parse({
    name: 'offers',
    release: '1',
    concepts: [
      disease('D:anemia', 'Anemia'),
      disease('D:kidney', 'Kidney disease'),
      disease('D:ckd', 'Chronic kidney disease', 'CKD'),
      disease('D:iron', 'Iron deficiency anemia'),
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => disease(`D:ms${n}`, `Sclerosis of kind ${n}`, 'MS')),
      disease('D:far', 'Pox'),
    ],
    edges: [{ rel: 'is_a', from: 'D:ckd', to: 'D:kidney' }],
  }),
)
const offer = (label: string, choices = new Map<string, string | null>()) => {
  const link = linkTerm(graph, 'disease', { label })
  const { candidates, parts } = offerConcepts(graph, { kind: 'disease', label, link }, 4, choices)
  expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length)
  return { ids: candidates.map(({ id }) => id), candidates, parts }
}

describe('offerConcepts', () => {
  it('offers all that an ambiguous wording may mean, however many', () => {
    const { candidates } = offer('MS')
    expect(candidates.slice(0, 7).map(({ id, why }) => [id, why])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => [`D:ms${n}`, 'same']),
    )
  })

  it('offers what the parts of a composite link to, and says which part links to nothing', () => {
    const { candidates, parts } = offer('Anemia secondary to chronic kidney disease with gloom')
    expect(candidates.filter(({ part }) => part !== null).map(({ id, part }) => [id, part])).toEqual(
      expect.arrayContaining([
        ['D:anemia', 'Anemia'],
        ['D:ckd', 'chronic kidney disease'],
      ]),
    )
    expect(parts.map(({ label, conceptId }) => [label, conceptId])).toEqual([
      ['Anemia', 'D:anemia'],
      ['chronic kidney disease', 'D:ckd'],
      ['gloom', null],
    ])
    expect(candidates.length).toBeLessThanOrEqual(4)
    expect(candidates.find(({ id }) => id === 'D:ckd')?.parents).toEqual(['Kidney disease'])
  })

  it('links the parts by people’s choices too', () => {
    const choices = new Map([[choiceKey('disease', 'gloom'), 'D:far']])
    expect(offer('Anemia due to gloom', choices).ids).toContain('D:far')
  })

  it('leaves out what is alike by chance, and keeps to the limit otherwise', () => {
    expect(offer('Xylophone elbow').ids).toEqual([])
    expect(offer('Anemia of iron deficiency').ids[0]).toBe('D:iron')
    expect(offer('Sclerosis of some kind').ids.length).toBe(4)
  })
})
