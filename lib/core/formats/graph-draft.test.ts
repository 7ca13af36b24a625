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

  it('follows an id that several concepts claim to none of them, however many they are', () => {
    const draft = createDraft()
    for (const id of ['D:1', 'D:2', 'D:3']) {
      draft.concept('c', { id, kind: 'disease', label: id })
      draft.alias('c', 'D:9', id)
    }
    draft.edge('f:1', { rel: 'is_a', from: 'D:1', to: 'D:9' })
    const { graph, defects, notes } = draft.end(found, {})
    expect([graph, defects.length]).toEqual([null, 1])
    expect(notes.map(({ detail }) => detail)).toEqual([
      'D:9 is a further id of D:1 and of D:2',
      'D:9 is a further id of D:1, D:2 and of D:3',
    ])
  })

  it('takes an id that one concept claims twice', () => {
    const draft = createDraft()
    for (const id of ['D:1', 'D:2']) draft.concept('c', { id, kind: 'disease', label: id })
    for (const id of ['D:1', 'D:1']) draft.alias('c', 'D:9', id)
    draft.edge('f:1', { rel: 'is_a', from: 'D:2', to: 'D:9' })
    const { graph, notes } = draft.end(found, {})
    expect([graph?.edges.map(({ to }) => to), notes]).toEqual([['D:1'], []])
  })

  it('notes a synonym that is longer than any may be', () => {
    const draft = createDraft()
    draft.concept('f:1', { id: 'D:1', kind: 'disease', label: 'd', synonyms: ['x'.repeat(501), 'x'.repeat(500), 'd'] })
    const { graph, notes, passedOver } = draft.end(found, {})
    expect(graph?.concepts[0]?.synonyms).toEqual(['x'.repeat(500)])
    expect(notes).toEqual([{ place: 'f:1', kind: 'synonym too long', detail: 'D:1 has one of 501 characters' }])
    expect(passedOver).toEqual([
      { what: 'synonyms that repeat the name or another synonym of their concept', count: 1 },
    ])
  })

  it('lists ends that are missing and cycles beside a refused concept, but not edges of that concept', () => {
    const draft = createDraft()
    for (const id of ['D:1', 'D:2']) draft.concept(id, { id, kind: 'disease', label: id })
    draft.concept('f:3', { id: 'D:3', kind: 'disease', label: '' })
    draft.edge('f:4', { rel: 'is_a', from: 'D:1', to: 'D:2' })
    draft.edge('f:5', { rel: 'is_a', from: 'D:2', to: 'D:1' })
    draft.edge('f:6', { rel: 'is_a', from: 'D:1', to: 'D:3' })
    draft.edge('f:7', { rel: 'is_a', from: 'D:1', to: 'D:9' })
    const { graph, defects } = draft.end(found, {})
    expect([graph, defects.map(({ place, pointer }) => [place, pointer])]).toEqual([
      null,
      [
        ['f:3', '/label'],
        ['f:7', '/to'],
        ['f:4', ''],
      ],
    ])
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
