// The effect of a filter counts every scored trajectory in one cell, and trees and cases once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyEffect } from './decision-effect'
import { decisionKindSchema } from './filter'

const said = fc.record({ kind: fc.constantFrom(...decisionKindSchema.options), isCertified: fc.boolean() })
const row = fc.record({ treeId: fc.integer({ min: 1, max: 5 }), before: said, after: said })

describe('tallyEffect', () => {
  it('puts every trajectory into one cell and off the diagonal what changes', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const tally = tallyEffect()
        for (const { treeId, before, after } of rows) tally.add({ treeId, caseId: treeId % 2 }, before, after)
        const { scored, cells, certified, changed } = tally.effect()
        const moved = rows.filter(({ before, after }) => before.kind !== after.kind)
        expect(scored).toBe(rows.length)
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
        expect(cells.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0)).toBe(
          changed.trajectories,
        )
        expect(changed).toEqual({
          trajectories: moved.length,
          trees: new Set(moved.map(({ treeId }) => treeId)).size,
          cases: new Set(moved.map(({ treeId }) => treeId % 2)).size,
        })
        expect(certified).toEqual({
          before: rows.filter(({ before }) => before.isCertified).length,
          after: rows.filter(({ after }) => after.isCertified).length,
        })
      }),
    )
  })
})
