// The tree as rows: every turn once, in reading order, with the right lines beside it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeRows } from './tree-rows'
import type { TreeTurn } from './tree-turn'

const turn = (id: string, parentId: string | null, editedFromId: string | null = null): TreeTurn => ({
  id,
  parentId,
  editedFromId,
  action: null,
  answers: [],
  findings: [],
  reasoning: '',
  differential: [],
})

const none = new Set<string>()
const sketch = (turns: TreeTurn[], collapsed: Set<string> = none) =>
  treeRows(turns, collapsed).map((row) =>
    `${row.turn.id} ${row.level} ${row.position}/${row.siblings} ${row.guides.join(',')}`.trim(),
  )

describe('treeRows', () => {
  it('keeps a path without forks in one column', () => {
    expect(sketch([turn('a', null), turn('b', 'a'), turn('c', 'b')])).toEqual(['a 1 1/1', 'b 2 1/1', 'c 3 1/1'])
  })

  it('indents at a fork and carries the line past the first branch', () => {
    const turns = [turn('a', null), turn('b', 'a'), turn('c', 'a'), turn('d', 'b'), turn('e', 'd'), turn('f', 'c')]
    expect(sketch(turns)).toEqual([
      'a 1 1/1',
      'b 2 1/2 tee',
      'd 3 1/1 line',
      'e 4 1/1 line',
      'c 2 2/2 elbow',
      'f 3 1/1 blank',
    ])
  })

  it('puts an edit after its original, and the edit of an edit after that', () => {
    const turns = [turn('a', null), turn('b', 'a'), turn('c', 'a'), turn('b2', 'a', 'b'), turn('b3', 'a', 'b2')]
    expect(treeRows(turns, none).map((row) => row.turn.id)).toEqual(['a', 'b', 'b2', 'b3', 'c'])
  })

  it('hides what hangs below a collapsed turn, and says so', () => {
    const rows = treeRows([turn('a', null), turn('b', 'a'), turn('c', 'b'), turn('d', 'a')], new Set(['b', 'd']))
    expect(rows.map((row) => row.turn.id)).toEqual(['a', 'b', 'd'])
    expect(rows.map((row) => row.isCollapsed)).toEqual([false, true, false])
  })

  it('keeps the lines of the nearest forks only, so that a path of many forks keeps its room', () => {
    const steps = Array.from({ length: 30 }, (_, index) => [
      turn(`t${index + 1}`, `t${index}`),
      turn(`u${index + 1}`, `t${index}`),
    ])
    const rows = treeRows([turn('t0', null), ...steps.flat()], none)
    expect(Math.max(...rows.map((row) => row.guides.length))).toBe(8)
    expect(rows.find((row) => row.turn.id === 'u30')?.guides.at(-1)).toBe('elbow')
  })

  it('makes rows of 20,000 turns, in one path or in one fork, in a moment', () => {
    const path = Array.from({ length: 20_000 }, (_, index) => turn(`t${index}`, index === 0 ? null : `t${index - 1}`))
    const fork = Array.from({ length: 20_000 }, (_, index) => turn(`t${index}`, index === 0 ? null : 't0'))
    const edits = fork.map((each, index) => ({ ...each, editedFromId: index < 2 ? null : `t${index - 1}` }))
    const startedAt = performance.now()
    for (const turns of [path, fork, edits]) expect(treeRows(turns, none)).toHaveLength(20_000)
    // What grows with the square of the turns takes minutes here; the bound leaves room for a busy machine.
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })

  it('shows every turn of any tree exactly once, after its parent', () => {
    const trees = fc
      .array(fc.nat(), { minLength: 1, maxLength: 40 })
      .map((picks) => picks.map((pick, index) => turn(`t${index}`, index === 0 ? null : `t${pick % index}`)))
    fc.assert(
      fc.property(trees, (turns) => {
        const ids = treeRows(turns, none).map((row) => row.turn.id)
        expect([...ids].sort()).toEqual(turns.map((each) => each.id).sort())
        for (const each of turns) {
          if (each.parentId !== null) expect(ids.indexOf(each.id)).toBeGreaterThan(ids.indexOf(each.parentId))
        }
      }),
    )
  })
})
