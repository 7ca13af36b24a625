// The bench's side of its scripted model: starts the process, and asks it for the requests it has seen.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { spawnEntry } from './spawn-entry.mjs'

export type SeenAt = { sha256: string; at: number }
export type ServerMessage = { url: string } | { requests: SeenAt[] }

/** `requests` in the order of their arrival; `at` in milliseconds of this machine's clock. */
export async function startScriptedModel() {
  const child = spawnEntry('scripts/bench/synthesis-server.ts')
  const url = await answerOf(child, (message) => ('url' in message ? message.url : null))
  return {
    url,
    requests: async () => {
      child.send('report')
      return answerOf(child, (message) => ('requests' in message ? message.requests : null))
    },
    stop: () => child.kill('SIGKILL'),
  }
}

async function answerOf<T>(child: ChildProcess, read: (message: ServerMessage) => T | null): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the scripted model ended')
  })
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [ServerMessage]
  const answer = read(message)
  if (answer === null) throw new Error('the scripted model said something else')
  return answer
}
