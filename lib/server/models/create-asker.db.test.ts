// Asking a real server: what each fault leaves, what is stored and counted, and that nothing is asked for twice.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CreateModel } from '@/lib/core/domain/model'
import { makeAsking, wordQuestion, wordText } from '../testing/asking'
import type { ChatFault, ChatReply, ChatScript } from '../testing/chat-script'
import { ModelUnavailable, RunHalted } from './asker'
import type { AskerOptions } from './create-asker'
import { encryptKey } from './encrypt-key'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function scene(script: ChatScript | ChatReply, settings: Partial<CreateModel> = {}, latencyMs = 0) {
  const made = await makeAsking(typeof script === 'function' ? script : () => script, settings, latencyMs)
  open.push(made.server)
  const itemId = await made.addItem()
  const again = () => made.asker(itemId)
  return { ...made, itemId, asker: again(), again, ask: (more: Partial<AskerOptions>) => made.asker(itemId, more) }
}

const good = { content: wordText('yes') }
/** Fails so often, then answers. */
const after = (count: number, fault: ChatFault): ChatScript => {
  return (_, nth) => (nth < count ? { ...good, fault } : good)
}
async function thrown(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('an answer', () => {
  it('is stored as it came, with what was sent, its thoughts apart, its tokens and its price', async () => {
    const reply = {
      content: `<think>b</think>\n${good.content}`,
      reasoning: 'a',
      usage: { promptTokens: 1000, completionTokens: 200 },
    }
    const prices = { promptPrice: 2, completionPrice: 10 }
    const { asker, itemId, calls, item, server } = await scene(reply, {
      ...prices,
      parameters: { topP: 0.9, extra: { top_k: 5 } },
    })
    const asked = await asker.ask(wordQuestion('root/opening'))
    expect(asked).toEqual({
      ok: true,
      value: { word: 'yes', numbers: [1] },
      reasoning: 'a\n\nb',
      keys: ['root/opening'],
    })
    const [call] = await calls(itemId)
    expect(call).toMatchObject({
      ...{ key: 'root/opening', prompt: 'word@1', content: good.content, reasoning: 'a\n\nb', finishReason: 'stop' },
      ...{ promptTokens: 1000, completionTokens: 200, attempts: 1, requestSha256: server.requests[0]?.sha256 },
    })
    expect(call?.costUsd).toBeCloseTo(0.004, 12)
    expect(call?.parameters).toEqual({
      ...{ temperature: 1, top_p: 0.9, max_tokens: 4096, seed: 7, top_k: 5 },
      response_format: { type: 'json_schema', name: 'word-1' },
    })
    expect(server.requests[0]?.body).toMatchObject({
      model: 'scripted',
      seed: 7,
      top_k: 5,
      response_format: { json_schema: { strict: true } },
    })
    expect(await item(itemId)).toMatchObject({
      calls: 1,
      promptTokens: 1000n,
      completionTokens: 200n,
      callFailures: {},
    })
  })

  it('is never asked for twice', async () => {
    const { asker, again, server, itemId, item } = await scene((request) => ({
      content: wordText(request.messages[0]?.content ?? ''),
    }))
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}`)
    const first = await Promise.all(keys.map((key) => asker.ask(wordQuestion(key))))
    const second = await Promise.all(keys.map((key) => again().ask(wordQuestion(key))))
    expect(second).toEqual(first)
    expect(await asker.ask(wordQuestion('k3'))).toEqual(first[3])
    expect(server.requests).toHaveLength(30)
    expect(await item(itemId)).toMatchObject({ calls: 30, callFailures: {} })
  })

  it('is one, where two workers ask at once: both go on from the same', async () => {
    const { asker, again, calls, itemId, item } = await scene((_, nth) => ({
      content: wordText(`answer ${nth}`),
      delayMs: nth * 40,
    }))
    const [one, other] = await Promise.all([asker.ask(wordQuestion('k')), again().ask(wordQuestion('k'))])
    expect(one).toEqual(other)
    expect(await calls(itemId)).toHaveLength(1)
    // Both were paid for.
    expect(await item(itemId)).toMatchObject({ calls: 2 })
  })

  it('may take its time, within the time of the model', async () => {
    const { asker } = await scene({ ...good, delayMs: 1200 }, { timeoutSeconds: 2 })
    expect(await asker.ask(wordQuestion('k'))).toMatchObject({ ok: true })
  })

  it('comes in a stream too', async () => {
    const reply = {
      content: `<think>b</think>${good.content}`,
      reasoning: 'a',
      usage: { promptTokens: 10, completionTokens: 20 },
    }
    const { asker, calls, itemId } = await scene(reply, { isStreaming: true })
    expect(await asker.ask(wordQuestion('k'))).toMatchObject({ ok: true, reasoning: 'a\n\nb' })
    expect(await calls(itemId)).toMatchObject([{ promptTokens: 10, completionTokens: 20, content: good.content }])
  })

  it('is counted by its length where the server does not count, and says so', async () => {
    const { asker, calls, itemId } = await scene({ ...good, usage: null })
    await asker.ask(wordQuestion('k', { messages: [{ role: 'user', content: 'x'.repeat(400) }] }))
    const [call] = await calls(itemId)
    expect(call).toMatchObject({ promptTokens: 100, completionTokens: Math.ceil(good.content.length / 4) })
    expect(call?.parameters).toMatchObject({ tokens: 'estimated' })
  })

  it('is stored even where it holds what the database cannot', async () => {
    const { asker, calls, itemId } = await scene({
      content: JSON.stringify({ word: 'a', numbers: [1] }),
      reasoning: 'x\u0000\ud800y',
    })
    expect(await asker.ask(wordQuestion('k'))).toMatchObject({ ok: true })
    expect((await calls(itemId))[0]?.reasoning).toBe('x\ufffd\ufffdy')
  })
})

describe('a failure that may pass', () => {
  it.each<[ChatFault['kind'], string, object]>([
    ['rate-limited', 'rate-limited', {}],
    ['server-error', 'server-error', {}],
    ['hang', 'timeout', { timeoutSeconds: 1 }],
    ['drop', 'connection', {}],
    ['stream-cut', 'stream-cut', {}],
    ['stream-cut', 'stream-cut', { isStreaming: true }],
    ['drop', 'connection', { isStreaming: true }],
    ['hang', 'timeout', { isStreaming: true, timeoutSeconds: 1 }],
  ])('%s is tried again and counted as %s %o', async (fault, kind, settings) => {
    const { asker, server, calls, item, itemId } = await scene(after(1, { kind: fault } as ChatFault), settings)
    expect(await asker.ask(wordQuestion('k'))).toMatchObject({ ok: true, keys: ['k'] })
    expect(server.requests).toHaveLength(2)
    expect(await calls(itemId)).toMatchObject([{ attempts: 2, content: good.content }])
    expect(await item(itemId)).toMatchObject({ calls: 1, callFailures: { [kind]: 1 } })
  })

  it('is given up after the retries of the model, and is no answer', async () => {
    const { asker, server, calls, item, itemId } = await scene({ fault: { kind: 'server-error' } }, { retries: 2 })
    const error = await thrown(asker.ask(wordQuestion('k')))
    expect(error).toBeInstanceOf(ModelUnavailable)
    expect(error).toMatchObject({ kind: 'server-error', isFatal: false })
    expect(server.requests).toHaveLength(3)
    expect(await calls(itemId)).toEqual([])
    expect(await item(itemId)).toMatchObject({ calls: 0, callFailures: { 'server-error': 3 } })
  })

  it('waits longer with each failure', async () => {
    const { asker, server } = await scene(after(3, { kind: 'server-error' }))
    await asker.ask(wordQuestion('k'))
    const times = server.requests.map(({ receivedAt }) => receivedAt)
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(waits[0]).toBeGreaterThanOrEqual(249)
    expect(waits[1]).toBeGreaterThanOrEqual(499)
    expect(waits[2]).toBeGreaterThanOrEqual(999)
    expect(waits[2]).toBeLessThan(6000)
  })

  it.each([{ retryAfterSeconds: 2 }, { retryAfterDate: new Date(0) }])(
    'is not tried before the server said: %o',
    async (header) => {
      const said = 'retryAfterDate' in header ? () => ({ retryAfterDate: new Date(Date.now() + 3000) }) : () => header
      const { asker, server } = await scene((_, nth) =>
        nth === 0 ? { fault: { kind: 'rate-limited', ...said() } } : good,
      )
      await asker.ask(wordQuestion('k'))
      const [first, second] = server.requests
      const waited = (second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)
      // A date has whole seconds.
      expect(waited).toBeGreaterThanOrEqual('retryAfterDate' in header ? 1900 : 2000)
      expect(waited).toBeLessThan(8000)
    },
  )

  it('ends early where the run is halted, and leaves its count', async () => {
    const { ask, item, itemId } = await scene({ fault: { kind: 'rate-limited', retryAfterSeconds: 60 } })
    const startedAt = performance.now()
    const checkHalt = async () => {
      if (performance.now() - startedAt > 500) throw new RunHalted('paused')
    }
    const error = await thrown(ask({ checkHalt }).ask(wordQuestion('k')))
    expect(error).toBeInstanceOf(RunHalted)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(await item(itemId)).toMatchObject({ callFailures: { 'rate-limited': 1 } })
  })
})

describe('a failure of every call', () => {
  it.each([
    ['unauthorized', { kind: 'unauthorized' }],
    ['bad-request', { kind: 'bad-request' }],
  ] as [string, ChatFault][])('%s is fatal at once', async (kind, fault) => {
    const { asker, server, calls, item, itemId } = await scene({ fault })
    expect(await thrown(asker.ask(wordQuestion('k')))).toMatchObject({ name: 'ModelUnavailable', kind, isFatal: true })
    expect(server.requests).toHaveLength(1)
    expect(await calls(itemId)).toEqual([])
    expect(await item(itemId)).toMatchObject({ callFailures: { [kind]: 1 } })
  })
})

describe('an answer that cannot be used', () => {
  it.each<[string, ChatReply, string]>([
    ['empty-answer', { content: '' }, 'empty'],
    ['empty-answer', { fault: { kind: 'empty-choices' } }, 'empty'],
    ['truncated-answer', { ...good, fault: { kind: 'truncated' } }, 'cut off'],
    ['malformed-answer', { content: '{"word": 4, "numbers": [1]}' }, '/word'],
    ['malformed-answer', { content: 'I would rather not use JSON.' }, 'no JSON'],
    ['truncated-answer', { content: '{"word": "yes", "numbers": [1' }, 'cut off'],
  ])('%s is asked for once more, with what was wrong: %o', async (kind, bad, named) => {
    const { asker, again, server, calls, item, itemId } = await scene((_, nth) => (nth === 0 ? bad : good))
    const asked = await asker.ask(wordQuestion('k'))
    expect(asked).toMatchObject({ ok: true, keys: ['k', 'k#repair'] })
    const { messages = [] } = server.requests[1]?.body ?? {}
    expect(messages[0]?.content).toMatch(/^Say k in JSON\./)
    expect(messages).toHaveLength(bad.content ? 3 : 1)
    expect(messages.at(-1)?.content).toContain(named)
    if (bad.content) expect(bad.content.startsWith(messages[1]?.content ?? 'nothing')).toBe(true)
    expect((await calls(itemId)).map(({ key }) => key)).toEqual(['k', 'k#repair'])
    expect(await item(itemId)).toMatchObject({ calls: 2, callFailures: { [kind]: 1 } })
    expect(await again().ask(wordQuestion('k'))).toEqual(asked)
    expect(server.requests).toHaveLength(2)
  })

  it.each([{}, { isStreaming: true }])('twice is a named defect, not an error %o', async (settings) => {
    const { asker, again, server, item, itemId } = await scene({ content: '{"word": 4}' }, settings)
    const asked = await asker.ask(wordQuestion('k'))
    expect(asked).toMatchObject({ ok: false, kind: 'malformed-answer', keys: ['k', 'k#repair'] })
    expect(asked).toHaveProperty('detail', expect.stringContaining('/word'))
    expect(await again().ask(wordQuestion('k'))).toEqual(asked)
    expect(server.requests).toHaveLength(2)
    expect(await item(itemId)).toMatchObject({ calls: 2, callFailures: { 'malformed-answer': 2 } })
  })

  it.each<[string, ChatReply, string]>([
    ['refused-answer', { content: '', refusal: 'I cannot help with that.' }, 'declined'],
    ['refused-answer', { content: '', finishReason: 'content_filter' }, 'declined'],
    [
      'refused-answer',
      { fault: { kind: 'bad-request', message: 'content_filter: the prompt was filtered' } },
      'declined',
    ],
    [
      'truncated-answer',
      { fault: { kind: 'bad-request', message: 'maximum context length is 4096 tokens' } },
      'longer than',
    ],
  ])('%s of this conversation is not asked for again: %o', async (kind, bad, detail) => {
    const { asker, again, server, item, itemId } = await scene(bad)
    const asked = await asker.ask(wordQuestion('k'))
    expect(asked).toMatchObject({ ok: false, kind, keys: ['k'], detail: expect.stringContaining(detail) })
    expect(await again().ask(wordQuestion('k'))).toEqual(asked)
    expect(server.requests).toHaveLength(1)
    expect(await item(itemId)).toMatchObject({ callFailures: { [kind]: 1 } })
  })
})

describe('the form of an answer', () => {
  const onlyTakes = (...types: (string | undefined)[]): ChatScript => {
    return ({ response_format: format }) =>
      types.includes(format?.type) ? good : { fault: { kind: 'bad-request', param: 'response_format' } }
  }

  it.each<[string, (string | undefined)[], string | undefined]>([
    ['schema', ['json_schema'], 'json_schema'],
    ['object', ['json_object', undefined], 'json_object'],
    ['none', [undefined], undefined],
  ])('is found out once: %s', async (_, types, expected) => {
    const { asker, again, server, item, itemId } = await scene(onlyTakes(...types))
    expect(await asker.ask(wordQuestion('a'))).toMatchObject({ ok: true })
    const found = server.requests.length
    expect(await again().ask(wordQuestion('b'))).toMatchObject({ ok: true })
    expect(server.requests).toHaveLength(found + 1)
    expect(server.requests.at(-1)?.body.response_format?.type).toBe(expected)
    expect(await item(itemId)).toMatchObject({ calls: 2, callFailures: {} })
  })

  it('that was chosen is kept to', async () => {
    const { asker } = await scene(onlyTakes('json_object'), { structuredOutput: 'json-schema' })
    expect(await thrown(asker.ask(wordQuestion('k')))).toMatchObject({ kind: 'bad-request', isFatal: true })
  })

  it('is found out by calls at the same time too', async () => {
    const { asker } = await scene(onlyTakes(undefined), {}, 20)
    const asked = await Promise.all(['a', 'b', 'c', 'd'].map((key) => asker.ask(wordQuestion(key))))
    expect(asked.every(({ ok }) => ok)).toBe(true)
  })
})

describe('a key', () => {
  const key = 'sk-planted-abcdefghijklmnop'

  it('goes to the server and nowhere else, whatever the server repeats', async () => {
    const script: ChatScript = (_, nth, headers) => {
      const echo = `You sent ${headers.authorization}.`
      if (nth === 0) return { fault: { kind: 'server-error', message: echo } }
      if (nth === 1) return { content: wordText(echo), reasoning: echo }
      return { fault: { kind: 'unauthorized', message: echo } }
    }
    const made = await makeAsking(script, {})
    open.push(made.server)
    const model = { ...made.model, keyCipher: encryptKey(key) }
    const itemId = await made.addItem()
    const asker = made.asker(itemId, { model })
    const asked = await asker.ask(wordQuestion('a'))
    expect(made.server.requests[0]?.authorization).toBe(`Bearer ${key}`)
    const error = await thrown(asker.ask(wordQuestion('b')))
    const seen = [asked, error, (error as Error).message, (error as Error).stack, (error as Error).cause]
    const told = JSON.stringify([...seen, await made.calls(itemId)])
    expect(told).toContain('You sent Bearer [key].')
    expect(told).not.toContain(key.slice(3, 14))
  })

  it('is the only one that goes out: headers of the environment are meant for other programs', async () => {
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'Authorization: Bearer another\nX-Other: secret')
    const seen: unknown[] = []
    const made = await makeAsking((_, _nth, headers) => {
      seen.push(headers.authorization, headers['x-other'])
      return { content: wordText('a') }
    })
    open.push(made.server)
    await made.asker(await made.addItem()).ask(wordQuestion('a'))
    await made
      .asker(await made.addItem(), { model: { ...made.model, keyCipher: encryptKey(key) } })
      .ask(wordQuestion('a'))
    vi.unstubAllEnvs()
    expect(seen).toEqual([undefined, undefined, `Bearer ${key}`, undefined])
  })

  it('that there is none of sends no header', async () => {
    const { asker, server } = await scene(good)
    await asker.ask(wordQuestion('k'))
    expect(server.requests[0]?.authorization).toBeUndefined()
  })
})
