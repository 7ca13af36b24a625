import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tree, Turn } from '../domain/tree'
import { parseTree, writeTree } from './tree-file'

const text = fc
  .string({ minLength: 1, maxLength: 30, unit: 'binary' })
  .map((value) => value.replaceAll('\0', '').trim() || 'x')
const probability = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0))
const hypothesis = fc.record({ label: text, concept: fc.option(text), p: probability })
const finding = fc.record({
  label: text,
  concept: fc.option(text),
  polarity: fc.constantFrom('present' as const, 'absent' as const),
})
const content = fc.record({
  answers: fc.array(
    fc.record({
      test: text,
      available: fc.boolean(),
      result: fc.option(text),
      findings: fc.array(finding, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  findings: fc.array(finding, { maxLength: 2 }),
  reasoning: text,
  differential: fc.array(hypothesis, { maxLength: 3 }),
  parent: fc.nat(),
  tests: fc.array(text, { minLength: 1, maxLength: 3 }),
})
const tree: fc.Arbitrary<Tree> = fc
  .record({
    id: text,
    caseId: text,
    teacher: fc.record({
      name: text,
      model: fc.option(text),
      seed: fc.option(fc.integer()),
      temperature: fc.option(fc.integer({ min: 0, max: 3 })),
      persona: fc.constantFrom(null, 'plain' as const, 'shotgun' as const),
    }),
    contents: fc.array(content, { minLength: 1, maxLength: 6 }),
  })
  .map(({ contents, ...head }) => ({
    ...head,
    turns: contents.map(
      ({ parent, tests, ...turn }, index): Turn => ({
        ...turn,
        id: `n${index}`,
        parentId: index === 0 ? null : `n${parent % index}`,
        action: index === 0 ? null : { kind: 'order', tests },
      }),
    ),
  }))

const line = (turns: object[]) =>
  JSON.stringify({ format: 'medaction-tree/1', id: 't1', caseId: 'c1', teacher: { name: 'kg-policy' }, turns })
const root = { id: 'n1', parentId: null, action: null }

describe('medaction-tree/1', () => {
  it('reads back every tree it writes', () => {
    fc.assert(
      fc.property(tree, (written) => {
        expect(parseTree(writeTree(written))).toEqual({ ok: true, value: written })
      }),
    )
  })

  it('fills in what may be left out', () => {
    expect(parseTree(line([root]))).toMatchObject({
      ok: true,
      value: { teacher: { persona: null }, turns: [{ answers: [], findings: [], reasoning: '', differential: [] }] },
    })
  })

  it('lists every defect of the shape and refuses the tree whole', () => {
    const order = { action: { kind: 'order', tests: ['CBC'] } }
    const result = parseTree(
      line([root, { id: 'n2', parentId: 'gone', ...order }, { id: 'n2', parentId: 'n1', ...order }]),
    )
    expect(result.ok ? [] : result.defects.map(({ pointer }) => pointer).sort()).toEqual([
      '/turns/1/parentId',
      '/turns/2/id',
    ])
  })

  it('refuses another version by name', () => {
    expect(parseTree(line([root]).replace('tree/1', 'tree/9'))).toMatchObject({
      ok: false,
      defects: [{ detail: 'medaction-tree/9 is not known; this build reads medaction-tree/1' }],
    })
  })
})
