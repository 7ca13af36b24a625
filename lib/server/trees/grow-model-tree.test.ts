// Trees of a model, grown from a script: sound, merged, the same from the same answers, and whole after any halt or unusable answer.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTree } from '@/lib/core/domain/check-tree'
import { teacherSchema, type Tree, treeSchema } from '@/lib/core/domain/tree'
import { leafIds, pathTo } from '@/lib/core/domain/tree-path'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { smallCase, smallGraph } from '@/lib/core/teacher/fixtures/small-clinic'
import { modelAction } from '@/lib/core/teacher/model-action'
import { orderDesk } from '@/lib/core/teacher/order-desk'
import { RunHalted } from '../models/asker'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { type Said, scriptedAsker } from '../testing/scripted-asker'
import type { ChatScript } from '../testing/chat-script'
import { type GrownTree, growModelTree } from './grow-model-tree'
import { playPath } from './play-path'

const desk = orderDesk(smallGraph, environmentView(smallCase))
const policy = kgPolicyScript({ graph: smallGraph, cases: [smallCase] })
const wish = { turns: 4, seed: 5, temperature: 1, branch: 3, trajectories: 6 }

type Options = { script?: ChatScript; said?: Said; haltAt?: number; wishes?: Partial<typeof wish> }

async function grow({ script = policy, said, haltAt, wishes = {} }: Options = {}) {
  const { turns, seed, temperature, branch, trajectories } = { ...wish, ...wishes }
  const { asker, asked, said: kept } = scriptedAsker({ script, said, haltAt })
  const teacher = teacherSchema.parse({ name: 'scripted', seed, temperature })
  const player = { asker, desk, options: { turns, seed, temperature } }
  const grown = growModelTree(player, { treeId: 't', teacher, branch, trajectories })
  return { grown, asked, said: kept }
}

const treeOf = async (options: Options = {}): Promise<GrownTree> => {
  const grown = await (await grow(options)).grown
  if (!('tree' in grown)) throw new Error(`the opening failed: ${grown.kind}`)
  return grown
}

const pathsOf = (tree: Tree) => leafIds(tree.turns).map((id) => pathTo(tree.turns, id))

/** The policy, but for the answer to the `nth` request. */
const spoilt =
  (at: number, content: string): ChatScript =>
  (request, nth, headers) =>
    nth === at ? { content } : policy(request, nth, headers)

describe('growModelTree', () => {
  test('gives sound trees within their limits, with every path diagnosed and every call tied to its turn', async () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      temperature: fc.constantFrom(0, 0.5, 1, 3),
      turns: fc.integer({ min: 2, max: 6 }),
      branch: fc.integer({ min: 1, max: 4 }),
      trajectories: fc.integer({ min: 1, max: 16 }),
    })
    await fc.assert(
      fc.asyncProperty(options, async (wishes) => {
        const { tree, calls } = await treeOf({ wishes })
        expect(checkTree(tree)).toEqual([])
        expect(treeSchema.parse(tree)).toEqual(tree)
        const paths = pathsOf(tree)
        expect(paths.length).toBeLessThanOrEqual(wishes.trajectories)
        for (const path of paths) {
          expect(path.length).toBeLessThanOrEqual(wishes.turns)
          expect(path.at(-1)?.action?.kind).toBe('diagnose')
        }
        expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length)
        expect(new Set(calls.map(({ ordinal }) => ordinal)).size).toBe(tree.turns.length)
        if (wishes.temperature === 0) expect(paths).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })

  test('has no two siblings that decide the same', async () => {
    const { tree } = await treeOf({ wishes: { trajectories: 16, branch: 4, turns: 5 } })
    for (const { id } of tree.turns) {
      const identities = tree.turns.flatMap(({ parentId, action }) => {
        if (parentId !== id || !action) return []
        const tests = action.kind === 'order' ? action.tests : []
        const diagnosis = action.kind === 'diagnose' ? action.label : ''
        return [modelAction(desk, { thought: '', action: action.kind, tests, diagnosis }).identity]
      })
      expect(new Set(identities).size).toBe(identities.length)
    }
    expect(leafIds(tree.turns).length).toBeGreaterThan(4)
  })

  test('is the same from the same answers, whenever it was halted on the way, and asks nothing twice', async () => {
    const whole = await grow()
    const expected = await whole.grown
    expect(whole.asked.length).toBeGreaterThan(20)
    for (let k = 0; k < whole.asked.length; k += 1) {
      const first = await grow({ haltAt: k })
      await expect(first.grown).rejects.toThrow(RunHalted)
      const second = await grow({ said: first.said })
      expect(await second.grown).toEqual(expected)
      expect([...first.asked, ...second.asked].sort()).toEqual([...whole.asked].sort())
    }
    const replayed = await grow({ said: whole.said })
    expect(await replayed.grown).toEqual(expected)
    expect(replayed.asked).toEqual([])
  })

  test('ends a branch with a named defect where an answer cannot be used, and goes on with the others', async () => {
    const { asked } = await (async () => {
      const run = await grow()
      await run.grown
      return run
    })()
    for (let at = 1; at < asked.length; at += 1) {
      const { tree } = await treeOf({ script: spoilt(at, '{"thought": 1}') })
      expect(checkTree(tree)).toEqual([])
      expect(tree.defects).toHaveLength(1)
      const [defect] = tree.defects ?? []
      expect(defect?.kind).toBe('malformed-answer')
      expect(tree.turns.map(({ id }) => id)).toContain(defect?.turnId)
      expect(treeSchema.parse(tree)).toEqual(tree)
    }
  })

  test('keeps what was ordered where the update after it could not be used', async () => {
    const script: ChatScript = (request, nth, headers) =>
      request.messages.at(-1)?.content.startsWith('Results:') ? { content: '{}' } : policy(request, nth, headers)
    const { tree } = await treeOf({ script })
    const ordered = tree.turns.filter(({ action }) => action?.kind === 'order')
    expect(ordered.length).toBeGreaterThan(0)
    for (const turn of ordered) {
      expect(turn.answers.length).toBeGreaterThan(0)
      expect(turn.differential).toEqual([])
      expect(tree.defects?.map(({ turnId }) => turnId)).toContain(turn.id)
    }
  })

  test('says what was wrong with an opening that cannot be used', async () => {
    const { grown } = await grow({ script: () => ({ content: 'I would rather not.' }) })
    expect(await grown).toEqual({ kind: 'malformed-answer', detail: 'not of the form' })
  })

  test('shows the model neither the menu nor the diagnosis, and never takes a word back', async () => {
    const asked = new Set<string>()
    const script: ChatScript = (request, nth, headers) => {
      const [, opening] = request.messages
      for (const { test: name } of smallCase.menu) expect(opening?.content).not.toContain(name)
      const said = JSON.stringify(request.messages)
      for (const word of [smallCase.id, smallCase.title, smallCase.report ?? '-']) expect(said).not.toContain(word)
      if (request.messages.length > 2) expect(asked).toContain(JSON.stringify(request.messages.slice(0, -2)))
      asked.add(said)
      return policy(request, nth, headers)
    }
    await treeOf({ script })
    expect(asked.size).toBeGreaterThan(5)
  })
})

describe('playPath', () => {
  test('plays one path to its diagnosis, and says why where there is none', async () => {
    const options = { turns: 5, seed: 1, temperature: 0 }
    const { asker } = scriptedAsker({ script: policy })
    const { turns, defect } = await playPath(asker, desk, options)
    expect(defect).toBeNull()
    expect(turns.at(-1)?.action?.kind).toBe('diagnose')
    const broken = scriptedAsker({ script: spoilt(1, 'no') })
    expect(await playPath(broken.asker, desk, options)).toMatchObject({
      turns: [{ id: 'n1' }],
      defect: { turnId: 'n1', kind: 'malformed-answer' },
    })
  })
})
