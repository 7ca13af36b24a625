// Covered answers: what a reviewer sees of a prospective round's tree, whatever they say and take back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJudgedInHalves } from './aspect-to-judge'
import { type CoverNode, countTurnsToCome, coverTurns, showTurns, uncoveredIds } from './cover-turns'
import { randomNodes } from './fixtures/random-nodes'
import { countVerdicts, type GivenVerdict, judgeTurns } from './judgement'
import { pathTo } from './tree-path'
import { verdictAspectSchema, verdictKindSchema } from './verdict'

const order = (id: string, parentId: string): CoverNode => ({
  ...{ id, parentId, editedFromId: null, origin: 'teacher', action: { kind: 'order' } },
})
const diagnosis = (id: string, parentId: string): CoverNode => ({
  ...order(id, parentId),
  action: { kind: 'diagnose' },
})
/** a, behind it the fork b | c | the diagnosis d, behind b the order e, and behind that the diagnosis f. */
const tree = [
  { ...order('a', ''), parentId: null, action: null },
  order('b', 'a'),
  order('c', 'a'),
  diagnosis('d', 'a'),
  order('e', 'b'),
  diagnosis('f', 'e'),
]
const word = (turnId: string, kind: GivenVerdict['kind'] = 'ACCEPT', aspect: GivenVerdict['aspect'] = 'ORDER') => ({
  ...{ turnId, kind, aspect },
})
const coverOf = (...given: (GivenVerdict & { key?: string })[]) => {
  const { coveredIds, hiddenIds } = coverTurns(tree, given)
  return { covered: [...coveredIds], hidden: [...hiddenIds] }
}
const untouched = { covered: ['b', 'c', 'e'], hidden: ['e', 'f'] }

describe('a fork of orders', () => {
  it('stays covered until a word stands on each of its orders, and then shows the next ones', () => {
    expect(coverOf()).toEqual(untouched)
    expect(coverOf(word('b'))).toEqual(untouched)
    const next = { covered: ['e'], hidden: ['f'] }
    expect(coverOf(word('b'), word('c', 'CANNOT_JUDGE'))).toEqual(next)
    expect(coverOf(word('b'), word('c', 'REJECT'))).toEqual(next)
    expect(coverOf(word('b'), word('c'), word('e'))).toEqual({ covered: [], hidden: [] })
  })

  it('is not uncovered by a word on an update, on a diagnosis, or one that was taken back before', () => {
    expect(coverOf(word('b'), word('c', 'ACCEPT', 'UPDATE'), word('d', 'ACCEPT', 'TURN'))).toEqual(untouched)
    expect(coverOf(word('b'), word('b', 'WITHDRAW'), word('c'))).toEqual(untouched)
  })

  it('takes an edit for a word on the order, and an edited branch for none', () => {
    const edited = { ...order('b2', 'a'), editedFromId: 'b', origin: 'edit' as const }
    const cover = coverTurns([...tree, edited], [word('b', 'EDIT', 'TURN'), word('b2', 'ACCEPT', 'TURN')])
    expect([...cover.coveredIds]).toEqual(['b', 'c', 'e'])
    expect(coverTurns([...tree, edited], [word('b', 'EDIT', 'TURN'), word('c')]).coveredIds).toEqual(new Set(['e']))
  })

  it('stays uncovered when its orders are taken back', () => {
    expect(coverOf(word('b'), word('c'), word('b', 'WITHDRAW'))).toEqual({ covered: ['e'], hidden: ['f'] })
  })

  it('reads the rows of one request as one step', () => {
    const key = 'k'
    expect(coverOf(word('b'), { ...word('c'), key }, { ...word('b', 'WITHDRAW'), key })).toEqual(untouched)
  })
})

describe('turns to come', () => {
  it('are the hidden ones that no rejection closes', () => {
    const toCome = (...given: GivenVerdict[]) => countTurnsToCome(coverTurns(tree, given), judgeTurns(tree, given))
    expect(toCome()).toBe(2)
    expect(toCome(word('b', 'REJECT'))).toBe(0)
    expect(toCome(word('b'), word('c'))).toBe(1)
  })
})

describe('what is shown', () => {
  const body = { reasoning: 'secret', answers: [], findings: [], differential: [{ label: 'x', concept: null, p: 1 }] }
  const turns = tree.map(({ action, ...node }) => ({
    ...{ ...node, ...body },
    action: action && { kind: 'diagnose' as const, label: 'x', concept: null },
  }))

  it('names what an answer brought into sight', () => {
    const [before, after] = [coverTurns(tree, [word('b')]), coverTurns(tree, [word('b'), word('c')])]
    expect([...uncoveredIds(before, after)]).toEqual(['b', 'c', 'e'])
    expect(uncoveredIds(after, after)).toEqual(new Set())
  })

  it('is of a covered turn its place and action alone', () => {
    const shown = showTurns(turns, coverTurns(tree, [word('b'), word('c')]))
    expect(shown.map(({ id, isCovered }) => [id, isCovered])).toEqual([
      ...[
        ['a', false],
        ['b', false],
        ['c', false],
        ['d', false],
        ['e', true],
      ],
    ])
    expect(shown.at(-1)).toEqual({
      ...{ ...turns[4], answers: [], findings: [], reasoning: '', differential: [], isCovered: true },
    })
    expect(shown[1]).toEqual({ ...turns[1], isCovered: false })
  })
})

describe('over any tree and any session', () => {
  const trees = fc
    .tuple(randomNodes, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }))
    .map(([nodes, isOrder]) =>
      nodes.map((node, index): CoverNode => {
        const kind = isOrder[index] ? ('order' as const) : ('diagnose' as const)
        return {
          ...node,
          origin: node.editedFromId === null ? 'teacher' : 'edit',
          action: index === 0 ? null : { kind },
        }
      }),
    )
  const sessions = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom(...verdictKindSchema.options), fc.constantFrom(...verdictAspectSchema.options)),
    { maxLength: 40 },
  )
  const scenes = fc.tuple(trees, sessions).map(([nodes, picks]) => ({
    nodes,
    given: picks.map(([pick, kind, aspect]) => ({ turnId: nodes[pick % nodes.length]?.id ?? '', kind, aspect })),
  }))

  it('shows nothing of a covered turn, and no turn below one', () => {
    fc.assert(
      fc.property(scenes, ({ nodes, given }) => {
        const cover = coverTurns(nodes, given)
        const turns = nodes.map(({ id, parentId }) => ({
          ...{ id, parentId, action: null, reasoning: `reasoning ${id};`, findings: [], differential: [] },
          answers: [{ test: `answer ${id};`, available: false, result: null, findings: [] }],
        }))
        const sent = JSON.stringify(showTurns(turns, cover))
        for (const { id } of nodes) {
          const above = pathTo(nodes, id).slice(0, -1)
          const isBelow = above.some((node) => cover.coveredIds.has(node.id))
          expect(cover.hiddenIds.has(id)).toBe(isBelow)
          const isBare = isBelow || cover.coveredIds.has(id)
          expect(sent.includes(`reasoning ${id};`)).toBe(!isBare)
          expect(sent.includes(`answer ${id};`)).toBe(!isBare)
          expect(sent.includes(`"id":"${id}"`)).toBe(!isBelow)
        }
      }),
    )
  })

  it('never covers again, and uncovers a fork only once every order of it stands judged', () => {
    fc.assert(
      fc.property(scenes, ({ nodes, given }) => {
        for (const [index] of given.entries()) {
          const [before, after] = [
            coverTurns(nodes, given.slice(0, index)),
            coverTurns(nodes, given.slice(0, index + 1)),
          ]
          for (const ids of [after.coveredIds, after.hiddenIds] as const)
            for (const id of ids) expect([...before.coveredIds, ...before.hiddenIds]).toContain(id)
          const counted = countVerdicts(given.slice(0, index + 1))
          for (const id of before.coveredIds) {
            if (after.coveredIds.has(id)) continue
            const { parentId } = nodes.find((node) => node.id === id) ?? { parentId: null }
            const fork = nodes.filter((node) => node.parentId === parentId && isJudgedInHalves(node, true))
            for (const each of fork)
              expect(counted.get(each.id)?.has('ORDER') || counted.get(each.id)?.has('TURN')).toBe(true)
          }
        }
      }),
    )
  })

  it('uncovers everything in the end, in as many steps as there are orders at most', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(), { minLength: 13, maxLength: 13 }), (nodes, picks) => {
        const given: GivenVerdict[] = []
        for (const pick of picks) {
          const { coveredIds, hiddenIds } = coverTurns(nodes, given)
          const open = [...coveredIds].filter(
            (id) => !hiddenIds.has(id) && !given.some((verdict) => verdict.turnId === id),
          )
          const turnId = open[pick % Math.max(open.length, 1)]
          if (turnId) given.push(word(turnId))
        }
        expect(coverTurns(nodes, given)).toEqual({ coveredIds: new Set(), hiddenIds: new Set() })
      }),
    )
  })
})
