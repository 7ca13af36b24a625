// Row ids: what no row can have is refused as input and never reaches the database.
import { describe, expect, it } from 'vitest'
import { listCasesSchema } from './case-list'
import { treeIdSchema } from './tree-list'
import { rowIdSchema, rowIdTextSchema } from './row-id'

describe('row ids', () => {
  it('are positive 32-bit integers', () => {
    for (const id of [1, 2_147_483_647]) expect(rowIdSchema.parse(id)).toBe(id)
    for (const id of [0, -1, 1.5, 2_147_483_648, Number.MAX_VALUE, '1'])
      expect(rowIdSchema.safeParse(id).success).toBe(false)
  })

  it('come as text from paths and queries', () => {
    expect(rowIdTextSchema.parse('17')).toBe(17)
    for (const id of ['', 'x', '0', '-3', '99999999999', '1e400'])
      expect(rowIdTextSchema.safeParse(id).success).toBe(false)
  })

  it('bound what routes and pages take', () => {
    expect(treeIdSchema.safeParse({ treeId: '99999999999' }).success).toBe(false)
    expect(listCasesSchema.safeParse({ cursor: '99999999999' }).success).toBe(false)
    expect(listCasesSchema.parse({ cursor: '5' })).toEqual({ cursor: 5, limit: 50 })
  })
})
