// Asks a script without a server between, and keeps what it said: for tests of what is made of answers.
import { ModelUnavailable, RunHalted, type Asked, type Asker, type Question } from '../models/asker'
import type { ChatScript } from './chat-script'

/** What a model said, by key. Given to another asker it stands for what the database would hold. */
export type Said = Map<string, string>

type Options = { script: ChatScript; said?: Said; haltAt?: number }

/**
 * A stored answer is given without asking. `asked` are the keys that went to the script; the run is halted before question `haltAt`, counted
 * from 0, and every later one. An answer that does not fit is repaired by nobody.
 */
export function scriptedAsker({ script, said = new Map(), haltAt = Number.POSITIVE_INFINITY }: Options) {
  const asked: string[] = []
  const ask = async <T>(question: Question<T>): Promise<Asked<T>> => {
    const { key, prompt, messages, seed, temperature } = question
    if (!said.has(key)) {
      if (asked.length >= haltAt) throw new RunHalted('halted by the test')
      asked.push(key)
      const request = { model: 'scripted', messages: [...messages], seed, temperature }
      const reply = await script(request, asked.length - 1, {})
      if (reply.fault) throw new ModelUnavailable('server-error', 'the script failed', false)
      said.set(key, reply.content ?? '')
    }
    return read(prompt.schema.safeParse(parse(said.get(key) ?? '')), key)
  }
  return { asker: { ask } satisfies Asker, asked, said }
}

type Parsed<T> = { success: true; data: T } | { success: false }

function read<T>(parsed: Parsed<T>, key: string): Asked<T> {
  if (!parsed.success) return { ok: false, kind: 'malformed-answer', detail: 'not of the form', keys: [key] }
  return { ok: true, value: parsed.data, reasoning: null, keys: [key] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
