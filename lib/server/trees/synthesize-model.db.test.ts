// Trees grown by a model over HTTP: whole after any fault and any halt, tied to the answers they came from, and never paid for twice.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkTree } from '@/lib/core/domain/check-tree'
import type { CreateModel } from '@/lib/core/domain/model'
import { type SynthesizeTreesInput, synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { treeSchema } from '@/lib/core/domain/tree'
import { leafIds } from '@/lib/core/domain/tree-path'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { orderDesk } from '@/lib/core/teacher/order-desk'
import { getActiveGraph } from '../graphs/load-graph'
import { stopQueue } from '../jobs/queue'
import { loadChoices } from '../links/load-choices'
import { ModelUnavailable, RunHalted } from '../models/asker'
import { ItemFailed } from '../runs/item-work'
import { makeAsking } from '../testing/asking'
import type { ChatReply, ChatRequest, ChatScript } from '../testing/chat-script'
import { clinicCase, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { codeOf } from '../testing/refusal'
import { scriptedAsker } from '../testing/scripted-asker'
import { getTree } from './get-tree'
import { growModelTree } from './grow-model-tree'
import { listTurnCalls } from './list-turn-calls'
import { modelTeacher } from './model-teacher'
import { synthesizeItem } from './synthesize-item'
import { synthesizeTrees } from './synthesize-trees'

let letGo = async () => {}
const open: { close: () => Promise<void> }[] = []
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
afterAll(async () => {
  await stopQueue()
  await letGo()
})

const options = { turns: 4, branch: 2, trajectories: 4, temperature: 1 }
const kinds = ['opening', 'act', 'update'] as const
type Kind = (typeof kinds)[number]

const kindOf = ({ messages }: ChatRequest): Kind => {
  const asked = messages.map(({ content }) => content)
  if (asked.some((text) => text.startsWith('Turn '))) {
    return asked.findLastIndex((text) => text.startsWith('Turn ')) >
      asked.findLastIndex((text) => text.startsWith('Results:'))
      ? 'act'
      : 'update'
  }
  return 'opening'
}

/** One case, one item of a synthesis of it, and a model that plays as kg-policy except where `spoil` says otherwise. */
async function scene(
  spoil: (request: ChatRequest) => ChatReply | null = () => null,
  settings: Partial<CreateModel> = {},
) {
  const clinic = await makeClinic()
  const caseKey = await clinic.addCase('c1')
  const clinicalCase = clinicCase(clinic.specialty, 'c1')
  const { id: graphId, graph } = await getActiveGraph(clinic.admin.db)
  const policy = kgPolicyScript({ graph, cases: [clinicalCase] })
  const script: ChatScript = async (request, nth, headers) => {
    const good = await policy(request, nth, headers)
    return { ...good, ...spoil(request) }
  }
  const made = await makeAsking(script, { structuredOutput: 'json-schema', ...settings })
  open.push(made.server)
  const { ctx, model } = made
  const itemId = await made.addItem()
  const { id: caseId } = await ctx.db.case.findUniqueOrThrow({ where: { key: caseKey } })
  const key = `${caseKey}:model`
  const { run } = await ctx.db.runItem.update({
    where: { id: itemId },
    data: { caseId, key, seed: 3 },
    include: { run: true },
  })
  await ctx.db.run.update({
    where: { id: run.id },
    data: { graphId, options: { teacher: 'model', modelId: model.id, ...options } },
  })
  const work = async (checkHalt = async () => {}) => {
    const { run: now, ...item } = await ctx.db.runItem.findUniqueOrThrow({
      where: { id: itemId },
      include: { run: true },
    })
    return synthesizeItem(ctx, { run: now, item, asker: made.asker(itemId, { checkHalt }), judge: null })
  }
  const expected = async () => {
    const desk = orderDesk(graph, environmentView(clinicalCase), (await loadChoices(ctx.db)).choices)
    const { asker, asked } = scriptedAsker({ script: policy })
    const { turns, branch, trajectories, temperature } = options
    const player = { asker, desk, options: { turns, temperature, seed: 3 } }
    const teacher = modelTeacher(model, { seed: 3, temperature })
    const grown = await growModelTree(player, { treeId: key, teacher, branch, trajectories })
    if (!('tree' in grown)) throw new Error('the policy opened badly')
    return { tree: treeSchema.parse(grown.tree), asked }
  }
  const stored = async () => {
    const { id: treeId } = await ctx.db.tree.findUniqueOrThrow({ where: { key } })
    const { turnList, defects, teacher } = await getTree(ctx, { treeId })
    const turns = turnList.map(({ depth: _depth, author: _author, editedFromId: _edited, ...turn }) => turn)
    return { treeId, tree: treeSchema.parse({ id: key, caseId: caseKey, teacher, turns, defects }) }
  }
  return { ...made, itemId, key, caseId, work, expected, stored }
}

const bodies = ({ requests }: { requests: { sha256: string }[] }) => requests.map(({ sha256 }) => sha256)

describe('a tree of a model', () => {
  it('is stored with its teacher, its matches and the answers behind each turn, once', async () => {
    const { ctx, server, model, itemId, work, expected, stored } = await scene()
    const { tree: wanted, asked } = await expected()
    const outcome = await work()
    const { treeId, tree } = await stored()
    expect(tree.turns).toEqual(wanted.turns)
    expect(outcome).toEqual({ treeId, trajectories: leafIds(tree.turns).length, defects: {} })
    expect(tree.teacher).toMatchObject({
      ...{ name: model.name, model: 'scripted', seed: 3, temperature: 1, persona: null },
      ...{ prompt: 'opening@1 act@1 update@1', parameters: { maxTokens: 4096, structuredOutput: 'json-schema' } },
    })
    const calls = await ctx.db.modelCall.findMany({ where: { itemId } })
    expect(calls.map(({ key }) => key).sort()).toEqual([...asked].sort())
    expect(calls.every((call) => call.treeId === treeId && call.turnOrdinal !== null)).toBe(true)
    const ofTurns = await Promise.all(tree.turns.map(({ id }) => listTurnCalls(ctx, { treeId, turnId: id })))
    expect(ofTurns.flat()).toHaveLength(calls.length)
    expect(ofTurns[0]?.map(({ key, model: name }) => [key, name])).toEqual([['root/opening', model.name]])
    expect(ofTurns.every((list) => list.length > 0)).toBe(true)
    expect(await work()).toEqual(outcome)
    expect(server.requests).toHaveLength(calls.length)
  })

  it('ties calls to turns that a worker left untied, without asking', async () => {
    const { ctx, server, itemId, work } = await scene()
    await work()
    const before = server.requests.length
    await ctx.db.modelCall.updateMany({ where: { itemId }, data: { treeId: null, turnOrdinal: null } })
    await work()
    expect(await ctx.db.modelCall.count({ where: { itemId, treeId: null } })).toBe(0)
    expect(server.requests).toHaveLength(before)
  })

  it('is the same wherever it was halted on the way, and no key is asked for twice', async () => {
    const whole = await scene()
    const { asked } = await whole.expected()
    expect(asked.length).toBeGreaterThan(6)
    for (let k = 0; k < asked.length; k += 1) {
      const { server, work, expected, stored, itemId, ctx } = await scene()
      let count = 0
      const halt = async () => {
        if (count++ >= k) throw new RunHalted('halted by the test')
      }
      const first = await work(halt).then(
        () => null,
        (error: unknown) => error,
      )
      const { tree: wanted, asked: keys } = await expected()
      if (k < keys.length) expect(first).toBeInstanceOf(RunHalted)
      expect(server.requests).toHaveLength(Math.min(k, keys.length))
      await work()
      expect((await stored()).tree.turns).toEqual(wanted.turns)
      expect(new Set(bodies(server)).size).toBe(server.requests.length)
      expect(await ctx.db.modelCall.count({ where: { itemId } })).toBe(server.requests.length)
    }
  })
})

describe('an answer with what the database cannot hold', () => {
  it('is kept without it: NUL and half characters as escapes, and a text cut between two halves', async () => {
    const spoil = (request: ChatRequest): ChatReply | null => {
      if (kindOf(request) === 'opening') {
        const differential = '[{"diagnosis": "Ma\\u0000laria", "probability": 0.5}]'
        return { content: `{"reasoning": "half \\ud83d of one", "differential": ${differential}}` }
      }
      if (kindOf(request) === 'update') return null
      const thought = `${'a'.repeat(99_999)}\u{1F9A0} and on`
      return { content: JSON.stringify({ thought, action: 'diagnose', tests: [], diagnosis: 'Malaria' }) }
    }
    const { work, stored } = await scene(spoil)
    expect((await work()).defects).toEqual({})
    const [root, leaf] = (await stored()).tree.turns
    expect(root).toMatchObject({ reasoning: 'half \ufffd of one', differential: [{ label: 'Malaria' }] })
    expect(leaf?.reasoning).toBe(`${'a'.repeat(99_999)}\ufffd`)
  })
})

const passing: Record<string, ChatReply> = {
  'a 429 with Retry-After': { fault: { kind: 'rate-limited', retryAfterSeconds: 1 } },
  'a 500': { fault: { kind: 'server-error' } },
  'a timeout': { fault: { kind: 'hang' } },
  'truncated JSON': { fault: { kind: 'truncated' } },
  'another shape': { content: '{"thought": 1}' },
  'no JSON': { content: 'I would rather talk about it.' },
  'no choices': { fault: { kind: 'empty-choices' } },
  'a stream cut in the middle': { fault: { kind: 'stream-cut' } },
  'a dropped connection': { fault: { kind: 'drop' } },
  'a slow answer': { delayMs: 700 },
}

describe.each(Object.entries(passing))('%s', (name, reply) => {
  it.each(kinds)('once at a call of %s leaves the same tree', async (kind) => {
    let isSpoilt = false
    const once = (request: ChatRequest) => {
      if (isSpoilt || kindOf(request) !== kind) return null
      isSpoilt = true
      return reply
    }
    const { work, expected, stored, ctx, itemId } = await scene(once, { isStreaming: name.includes('stream') })
    const { tree: wanted } = await expected()
    expect((await work()).defects).toEqual({})
    const { tree } = await stored()
    expect(isSpoilt).toBe(true)
    expect(tree.turns).toEqual(wanted.turns)
    const { callFailures } = await ctx.db.runItem.findUniqueOrThrow({ where: { id: itemId } })
    expect(Object.keys(callFailures as object)).toHaveLength(name === 'a slow answer' ? 0 : 1)
    expect(await ctx.db.modelCall.count({ where: { itemId, treeId: null } })).toBe(0)
  })
})

const lasting: [string, ChatReply, string][] = [
  ['truncated JSON', { fault: { kind: 'truncated' } }, 'truncated-answer'],
  ['another shape', { content: '{"thought": 1}' }, 'malformed-answer'],
  ['no choices', { fault: { kind: 'empty-choices' } }, 'empty-answer'],
  ['a refusal', { content: '', refusal: 'I cannot help with that.' }, 'refused-answer'],
]

describe.each(lasting)('%s that stays', (_name, reply, kind) => {
  const always = (wanted: Kind) => (request: ChatRequest) => (kindOf(request) === wanted ? reply : null)

  it('at the opening fails the item under its name', async () => {
    const { work } = await scene(always('opening'))
    const error = await work().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ItemFailed)
    expect(error).toMatchObject({ kind })
  })

  it.each(['act', 'update'] as const)(
    'at every %s leaves a sound tree whose branches end with the name',
    async (at) => {
      const { work, stored, ctx, itemId } = await scene(always(at))
      const { defects } = await work()
      const { tree } = await stored()
      expect(checkTree(tree)).toEqual([])
      expect(Object.keys(defects ?? {})).toEqual([kind])
      expect(tree.defects?.length).toBe(defects?.[kind])
      if (at === 'act') expect(tree.turns).toHaveLength(1)
      for (const { turnId, detail } of tree.defects ?? []) {
        expect(tree.turns.map(({ id }) => id)).toContain(turnId)
        expect(detail).toContain('root')
      }
      expect(await ctx.db.modelCall.count({ where: { itemId, treeId: null } })).toBe(0)
    },
  )
})

describe('a server that fails for longer than the model is tried', () => {
  it('leaves the item to a later attempt, which pays only for what is missing', async () => {
    const world = { isDown: true }
    const spoil = (request: ChatRequest): ChatReply | null =>
      world.isDown && kindOf(request) === 'update' ? { fault: { kind: 'server-error' } } : null
    const { work, expected, stored, server, itemId, ctx } = await scene(spoil, { retries: 1 })
    const error = await work().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ModelUnavailable)
    expect(error).toMatchObject({ kind: 'server-error', isFatal: false })
    const kept = await ctx.db.modelCall.findMany({ where: { itemId }, select: { requestSha256: true } })
    expect(kept.length).toBeGreaterThan(1)
    world.isDown = false
    const before = server.requests.length
    await work()
    expect((await stored()).tree.turns).toEqual((await expected()).tree.turns)
    const later = new Set(bodies(server).slice(before))
    for (const { requestSha256 } of kept) expect(later.has(requestSha256)).toBe(false)
  })
})

describe('asking for trees of a model', () => {
  it('refuses a model that is not there, disabled or not named, and gives each wish a key of its own', async () => {
    const { ctx, model, caseId } = await scene()
    const ask = (more: SynthesizeTreesInput) =>
      synthesizeTrees(ctx, synthesizeTreesSchema.parse({ caseIds: [caseId], teacher: 'model', ...more }))
    expect(await codeOf(ask({}))).toBe('invalid-input')
    expect(await codeOf(ask({ modelId: 2_000_000_000 }))).toBe('not-found')
    const keysOf = async (more: SynthesizeTreesInput) => {
      const { runId } = await ask({ modelId: model.id, treesPerCase: 2, ...more })
      await ctx.db.run.update({ where: { id: runId }, data: { state: 'cancelled', finishedAt: new Date() } })
      const run = await ctx.db.run.findUniqueOrThrow({ where: { id: runId }, include: { items: true } })
      expect(run).toMatchObject({ modelId: model.id, teacherName: model.name })
      return run.items.map(({ key }) => key)
    }
    const first = await keysOf({})
    expect(await keysOf({})).toEqual(first)
    const others = [...(await keysOf({ temperature: 0.5 })), ...(await keysOf({ turns: 6 }))]
    await ctx.db.model.update({ where: { id: model.id }, data: { model: 'another' } })
    others.push(...(await keysOf({})))
    expect(new Set([...first, ...others]).size).toBe(8)
    await ctx.db.model.update({ where: { id: model.id }, data: { disabledAt: new Date() } })
    expect(await codeOf(ask({ modelId: model.id }))).toBe('conflict')
  })
})
