// The script plays as the built-in teacher plays, from the conversation alone.
import { describe, expect, test } from 'vitest'
import type { ChatMessage } from '@/lib/core/domain/model-call'
import type { Turn } from '@/lib/core/domain/tree'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { smallCase, smallGraph } from '@/lib/core/teacher/fixtures/small-clinic'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { orderDesk } from '@/lib/core/teacher/order-desk'
import { playPath } from '../trees/play-path'
import type { ChatRequest, ChatScript } from './chat-script'
import { kgPolicyScript } from './kg-policy-script'
import { scriptedAsker } from './scripted-asker'

const script = kgPolicyScript({ graph: smallGraph, cases: [smallCase] })
const environment = environmentView(smallCase)

/** What is said of a turn by both: the tests under the menu's names, labels and probabilities. */
const told = ({ action, answers, differential }: Turn) => ({
  diagnosis: action?.kind === 'diagnose' ? action.label : null,
  tests: answers.map(({ test: name, match }) => match?.entry ?? name),
  results: answers.map(({ result }) => result),
  differential: action?.kind === 'diagnose' ? [] : differential.map(({ label, p }) => [label, p]),
})

/** The menu's own names; the built-in teacher orders by a synonym where the graph knows only that. */
const named = (turn: Turn) => {
  const tests = turn.answers.map(
    ({ test: name }) => environment.menu[environment.menuPositions.get(name.toLowerCase()) ?? -1],
  )
  return { ...told(turn), tests: turn.answers.map(({ test: name }, index) => tests[index]?.test ?? name) }
}

async function conversationsOf(seed: number): Promise<ChatRequest[]> {
  const requests: ChatRequest[] = []
  const noting: ChatScript = (request, nth, headers) => {
    requests.push(request)
    return script(request, nth, headers)
  }
  const { asker } = scriptedAsker({ script: noting })
  await playPath(asker, orderDesk(smallGraph, environment), { turns: 6, seed, temperature: 1 })
  return requests
}

const contentOf = async (request: ChatRequest) => (await script(request, 0, {})).content

describe('kgPolicyScript', () => {
  test('leaves nothing to chance at temperature 0 and then plays the path that growTree grows', async () => {
    for (const turns of [3, 4, 6]) {
      const tree = growTree(smallGraph, environment, { treeId: 't', seed: 1, temperature: 0, turns })
      const { asker } = scriptedAsker({ script })
      const desk = orderDesk(smallGraph, environment)
      const { turns: played } = await playPath(asker, desk, { turns, seed: 9, temperature: 0 })
      expect(played.map(told)).toEqual(tree.turns.map(named))
    }
  })

  test('answers a request alike whatever was asked before, and by its seed', async () => {
    const requests = await conversationsOf(2)
    expect(requests.length).toBeGreaterThan(3)
    const fresh = kgPolicyScript({ graph: smallGraph, cases: [smallCase] })
    const differing = new Set<string | undefined>()
    for (const request of [...requests].reverse()) {
      expect((await fresh(request, 0, {})).content).toBe(await contentOf(request))
      differing.add(await contentOf({ ...request, seed: 77 }))
    }
    expect(differing.size).toBeGreaterThan(1)
  })

  test('passes over what follows its question, as a request for repair does', async () => {
    const again: ChatMessage[] = [
      { role: 'assistant', content: '{"half": ' },
      { role: 'user', content: 'That was no JSON. Once more, please.' },
    ]
    for (const request of await conversationsOf(3)) {
      const answer = await contentOf(request)
      expect(await contentOf({ ...request, messages: [...request.messages, ...again] })).toBe(answer)
      const last = request.messages.at(-1)?.content ?? ''
      const longer: ChatMessage[] = [
        ...request.messages.slice(0, -1),
        { role: 'user', content: `${last}\n\nOnce more.` },
      ]
      expect(await contentOf({ ...request, messages: longer })).toBe(answer)
    }
  })

  test('refuses a conversation that it does not know', async () => {
    const [opening] = await conversationsOf(1)
    const messages = opening?.messages.map((message) => ({
      ...message,
      content: message.content.replace('lids', 'ears'),
    }))
    expect(() => script({ model: 'm', messages: messages ?? [] }, 0, {})).toThrow('no case has this observation')
    expect(() => script({ model: 'm', messages: [{ role: 'user', content: 'Hello.' }] }, 0, {})).toThrow(RangeError)
  })
})
