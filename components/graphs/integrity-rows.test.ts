// The rows of an integrity report: only what was found, the gravest first, with what leads to the concepts.
import { describe, expect, it } from 'vitest'
import { graphSchema } from '@/lib/core/domain/graph'
import { checkIntegrity } from '@/lib/core/graph/check-integrity'
import { integrityRows } from './integrity-rows'

const concept = (kind: string, id: string, label: string, ...synonyms: string[]) => ({ kind, id, label, synonyms })
const graphOf = (concepts: object[], edges: object[] = []) =>
  graphSchema.parse({ name: 'g', release: '1', concepts, edges })
const rowsOf = (concepts: object[], edges: object[] = []) =>
  integrityRows(checkIntegrity(graphOf(concepts, edges))).map(({ what, kind, count }) => `${what} (${kind}): ${count}`)

describe('integrityRows', () => {
  it('names shared names first, then silence, then what stands alone', () => {
    const concepts = [
      concept('disease', 'D:1', 'Twin', 'Alias'),
      concept('disease', 'D:2', 'TWIN', 'Alias'),
      concept('disease', 'D:3', 'Lone', 'Twin'),
      concept('finding', 'F:1', 'F:1'),
      concept('test', 'T:1', 'Test'),
    ]
    expect(rowsOf(concepts, [{ rel: 'has_finding', from: 'D:1', to: 'F:1' }])).toEqual([
      'Labels that several concepts carry (disease): 1',
      'Synonyms that several concepts carry (disease): 1',
      'Labels that are synonyms of others (disease): 1',
      'No findings, nor any above (disease): 2',
      'No findings of their own (disease): 2',
      'Tests that reveal nothing (test): 1',
      'No edge at all (disease): 2',
      'No edge at all (test): 1',
      'Known by an id alone (finding): 1',
      'Nothing above it (disease): 3',
      'Nothing above it (finding): 1',
    ])
  })

  it('is empty for a graph of nothing', () => {
    expect(rowsOf([])).toEqual([])
  })

  it('gives each example its concepts', () => {
    const [shared] = integrityRows(
      checkIntegrity(graphOf([concept('finding', 'F:1', 'Twin'), concept('finding', 'F:2', 'twin')])),
    )
    expect(shared?.examples).toEqual([
      {
        name: 'twin',
        concepts: [
          { id: 'F:1', label: 'Twin' },
          { id: 'F:2', label: 'twin' },
        ],
      },
    ])
  })
})
