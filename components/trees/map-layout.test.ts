// The map shows every turn once, children under their parents, and no two turns at one place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapLayout, nearestPlace, neighbourOf } from './map-layout'

const turn = (id: string, parentId: string | null, editedFromId: string | null = null) => ({
  id,
  parentId,
  editedFromId,
})
const fork = [turn('a', null), turn('b', 'a'), turn('c', 'a'), turn('d', 'b'), turn('b2', 'a', 'b')]

const placeOf = (id: string) => {
  const place = mapLayout(fork).byId.get(id)
  if (!place) throw new Error(`no place for ${id}`)
  return place
}

describe('mapLayout', () => {
  it('counts levels down and ends across, an edit right behind its original', () => {
    const { places, columns } = mapLayout(fork)
    expect(places.map(({ turn: { id }, column, level }) => `${id} ${column} ${level}`)).toEqual([
      'a 1 0',
      'b 0 1',
      'd 0 2',
      'b2 1 1',
      'c 2 1',
    ])
    expect(columns).toBe(3)
  })

  it('gives every turn of any tree a place of its own, one level under its parent', () => {
    const trees = fc
      .array(fc.nat(), { minLength: 1, maxLength: 60 })
      .map((picks) => picks.map((pick, index) => turn(`t${index}`, index === 0 ? null : `t${pick % index}`)))
    fc.assert(
      fc.property(trees, (turns) => {
        const { places, levels } = mapLayout(turns)
        expect(places.map(({ turn: { id } }) => id).sort()).toEqual(turns.map(({ id }) => id).sort())
        for (const { level, parent } of places) expect(level).toBe(parent ? parent.level + 1 : 0)
        for (const row of levels) {
          for (const [index, place] of row.entries())
            expect(place.column - (row[index - 1]?.column ?? -1)).toBeGreaterThanOrEqual(0.5)
        }
      }),
    )
  })

  it('lays out a path of 20,000 turns', () => {
    const turns = Array.from({ length: 20_000 }, (_, index) => turn(`t${index}`, index === 0 ? null : `t${index - 1}`))
    expect(mapLayout(turns).levels).toHaveLength(20_000)
  })
})

describe('finding turns on the map', () => {
  it('takes the nearest turn of the row pointed at', () => {
    const layout = mapLayout(fork)
    expect(nearestPlace(layout, 1.6, 1.2)?.turn.id).toBe('c')
    expect(nearestPlace(layout, 9, 2.4)?.turn.id).toBe('d')
    expect(nearestPlace(layout, 0, 3)).toBeNull()
  })

  it('steps to the parent, the first child and the neighbours', () => {
    const layout = mapLayout(fork)
    const step = (id: string, direction: 'up' | 'down' | 'left' | 'right') => {
      const from = layout.byId.get(id)
      return from ? (neighbourOf(layout, from, direction)?.turn.id ?? null) : undefined
    }
    expect([step('b', 'up'), step('b', 'down'), step('b', 'right'), step('c', 'left')]).toEqual(['a', 'd', 'b2', 'b2'])
    expect([step('a', 'up'), step('d', 'down'), step('b', 'left'), step('c', 'right')]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(placeOf('d').parent?.turn.id).toBe('b')
  })
})
