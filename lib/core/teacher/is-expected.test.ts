import { expect, test } from 'vitest'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { findingProbability } from '../metrics/finding-probability'
import { isExpected } from './is-expected'

test('tells an annotated finding, or one implied by it, from an inferred one', () => {
  const graph = buildGraph(
    graphSchema.parse({
      name: 'anemia',
      release: '1',
      concepts: [
        { id: 'D:hemolysis', kind: 'disease', label: 'Hemolysis' },
        { id: 'F:blood', kind: 'finding', label: 'Blood count abnormality' },
        { id: 'F:anemia', kind: 'finding', label: 'Anemia' },
        { id: 'F:macrocytic', kind: 'finding', label: 'Macrocytic anemia' },
        { id: 'F:fever', kind: 'finding', label: 'Fever' },
      ],
      edges: [
        { rel: 'is_a', from: 'F:anemia', to: 'F:blood' },
        { rel: 'is_a', from: 'F:macrocytic', to: 'F:anemia' },
        { rel: 'has_finding', from: 'D:hemolysis', to: 'F:anemia', frequency: 0.9 },
        { rel: 'has_finding', from: 'D:hemolysis', to: 'F:fever', frequency: 0 },
      ],
    }),
  )
  const disease = graph.diseaseIds.indexOf('D:hemolysis')
  const expected = (id: string) => isExpected(graph, disease, graph.findingIds.indexOf(id))
  expect(['F:anemia', 'F:blood', 'F:macrocytic', 'F:fever'].map(expected)).toEqual([true, true, false, false])
  expect(findingProbability(graph, 'D:hemolysis', 'F:macrocytic')).toBeGreaterThan(0.3)
})
