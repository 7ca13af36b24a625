import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraft } from './graph-draft'
import { collectObo } from './obo'
import { readOboGraphs } from './obographs'

const found = { name: 'n', release: '1', source: { name: 's', licence: null, reference: null } }

function merge(frequencies: readonly (number | null)[]) {
  const draft = createDraft()
  draft.concept('c', { id: 'D:1', kind: 'disease', label: 'd' })
  draft.concept('c', { id: 'F:1', kind: 'finding', label: 'f' })
  frequencies.forEach((frequency, index) =>
    draft.edge(`f:${index}`, { rel: 'has_finding', from: 'D:1', to: 'F:1', frequency }),
  )
  const { graph, notes } = draft.end(found, {})
  return { frequencies: graph?.edges.map(({ frequency }) => frequency), notes: notes.length }
}

describe('createDraft', () => {
  it('merges statements of one pair alike in every order', () => {
    const frequency = fc.constantFrom(null, 0, 0.2, 0.7)
    fc.assert(
      fc.property(fc.array(frequency, { minLength: 1, maxLength: 6 }), (given) => {
        const largest = Math.max(...given.map((value) => value ?? 0))
        const expected = largest > 0 ? largest : given.includes(null) ? null : 0
        const isDisputed = given.includes(0) && given.some((value) => value !== 0)
        for (const order of [given, given.toReversed(), given.toSorted()])
          expect(merge(order)).toEqual({ frequencies: [expected], notes: isDisputed ? 1 : 0 })
      }),
    )
  })

  it('joins what reveals edges say of outcomes', () => {
    const draft = createDraft()
    draft.concept('c', { id: 'T:1', kind: 'test', label: 't' })
    draft.concept('c', { id: 'F:1', kind: 'finding', label: 'f' })
    const edge = { rel: 'reveals', from: 'T:1', to: 'F:1' } as const
    draft.edge('f:1', { ...edge, outcomes: { H: 'present' } })
    draft.edge('f:2', { ...edge, outcomes: { N: 'absent' } })
    expect(draft.end(found, {}).graph?.edges).toEqual([
      { ...edge, frequency: null, outcomes: { H: 'present', N: 'absent' } },
    ])
  })

  it('drops an edge that a further id turns back onto its concept', () => {
    const draft = createDraft()
    draft.concept('c', { id: 'D:1', kind: 'disease', label: 'd' })
    draft.alias('c', 'D:9', 'D:1')
    draft.edge('f:1', { rel: 'is_a', from: 'D:1', to: 'D:9' })
    expect(draft.end(found, {}).graph?.edges).toEqual([])
  })

  it('refuses a label no label may be, a graph of nothing, and a release too long', () => {
    const draft = createDraft()
    draft.concept('f:1', { id: 'D:1', kind: 'disease', label: 'x'.repeat(501) })
    expect(draft.end(found, {}).defects).toMatchObject([{ place: 'f:1', pointer: '/label' }])
    expect(createDraft().end(found, {}).defects).toEqual([{ place: '', pointer: '', detail: 'no concept was found' }])
    const named = createDraft()
    named.concept('f:1', { id: 'D:1', kind: 'disease', label: 'd' })
    expect(named.end(found, { release: 'x'.repeat(121) }).defects).toMatchObject([{ pointer: '/release' }])
  })
})

describe('readers of ontologies', () => {
  const word = fc.constantFrom(
    '[Term]',
    'id: DOID:1',
    'id: x',
    'is_a: DOID:1',
    'synonym: "a',
    'name',
    'xref:',
    '"\\',
    '{',
    '!',
  )

  it('give a graph or defects for any lines, and throw for none', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 20 }), (given) => {
        const collector = collectObo()
        given.forEach((line, index) => collector.take(line, `f:${index + 1}`))
        const { graph, defects } = collector.end({ release: '1' })
        expect(graph === null).toBe(defects.length > 0)
      }),
    )
  })

  it('give a graph or defects for any JSON', () => {
    const node = fc.record({
      id: fc.constantFrom('HP:1', 'x', ''),
      type: fc.constantFrom('CLASS', 'x'),
      lbl: fc.string(),
      meta: fc.jsonValue(),
    })
    const document = fc.record({
      graphs: fc.array(fc.record({ nodes: fc.array(node), edges: fc.array(fc.jsonValue()) })),
    })
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (given) => {
        const { graph, defects } = readOboGraphs(given, 'f', { release: '1' })
        expect(graph === null).toBe(defects.length > 0)
      }),
    )
  })
})
