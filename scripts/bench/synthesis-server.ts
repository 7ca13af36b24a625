// The scripted model of the synthesis bench, in a process of its own: kg-policy behind the chat protocol. Says where it listens, and when asked what it was asked.
import { buildGraph } from '@/lib/core/graph/build-graph'
import { startChatServer } from '@/lib/server/testing/chat-server'
import { kgPolicyScript } from '@/lib/server/testing/kg-policy-script'
import { composedGraph } from './composed-graph'
import { synthesisCases } from './synthesis-cases'
import type { ServerMessage } from './synthesis-model'

async function serve(): Promise<void> {
  const graph = await composedGraph()
  if (!graph) throw new Error('there is no public data to play with')
  const seen: { sha256: string; at: number }[] = []
  const { url } = await startChatServer({
    script: kgPolicyScript({ graph: buildGraph(graph), cases: await synthesisCases() }),
    // By the clock that answers are stored by: it may be set while this process runs.
    onRequest: ({ sha256 }) => seen.push({ sha256, at: Date.now() }),
  })
  const send = (message: ServerMessage) => process.send?.(message)
  process.on('message', () => send({ requests: seen }))
  send({ url })
}

void serve()
