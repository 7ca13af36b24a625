import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import type { ChatFault, ChatReply, ChatScript } from './chat-script'
import { type ChatServer, startChatServer } from './chat-server'

let server: ChatServer | undefined
afterEach(() => server?.close())

const messages = [{ role: 'user', content: 'What now, doctor?' }]
async function start(reply: ChatReply | ChatScript, latencyMs = 0): Promise<ChatServer> {
  server = await startChatServer({ script: typeof reply === 'function' ? reply : () => reply, latencyMs })
  return server
}
const post = (url: string, more: object = {}, signal?: AbortSignal) =>
  fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer k' },
    body: JSON.stringify({ model: 'm', messages, ...more }),
    signal: signal ?? null,
  })

it('answers from the script and keeps what it was asked', async () => {
  const { url, requests } = await start((request, nth) => ({ content: `${request.messages[0]?.content} ${nth}` }))
  const first = await (await post(url)).json()
  const second = await (await post(url, { seed: 3 })).json()
  expect(first).toMatchObject({
    choices: [{ message: { role: 'assistant', content: 'What now, doctor? 0' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 5, total_tokens: 10 },
  })
  expect(second.choices[0].message.content).toBe('What now, doctor? 1')
  expect(requests.map(({ body }) => body.seed)).toEqual([undefined, 3])
  expect(requests[0]?.authorization).toBe('Bearer k')
  expect(requests[0]?.sha256).toBe(
    createHash('sha256')
      .update(JSON.stringify({ model: 'm', messages }))
      .digest('hex'),
  )
  expect(requests[1]?.receivedAt).toBeGreaterThanOrEqual(requests[0]?.receivedAt ?? Infinity)
})

it('streams reasoning, content, finish reason and, if asked, usage', async () => {
  const { url } = await start({
    content: 'A long answer',
    reasoning: 'hm hm',
    usage: { promptTokens: 7, completionTokens: 8 },
  })
  const events = async (more: object) => {
    const text = await (await post(url, { stream: true, ...more })).text()
    return text
      .split('\n\n')
      .filter(Boolean)
      .map((line) => line.replace('data: ', ''))
  }
  const plain = await events({})
  expect(plain.at(-1)).toBe('[DONE]')
  const deltas = plain.slice(0, -1).map((line) => JSON.parse(line).choices[0])
  expect(deltas.map(({ delta }) => delta.content ?? '').join('')).toBe('A long answer')
  expect(deltas.map(({ delta }) => delta.reasoning_content ?? '').join('')).toBe('hm hm')
  expect(deltas.at(-1).finish_reason).toBe('stop')
  const counted = await events({ stream_options: { include_usage: true } })
  expect(JSON.parse(counted.at(-2) ?? '')).toMatchObject({
    choices: [],
    usage: { prompt_tokens: 7, completion_tokens: 8 },
  })
})

it.each<[ChatFault, number, RegExp]>([
  [{ kind: 'rate-limited', retryAfterSeconds: 2 }, 429, /Too many/],
  [{ kind: 'server-error' }, 500, /failed/],
  [{ kind: 'unauthorized', message: 'who are you' }, 401, /who are you/],
  [{ kind: 'bad-request', param: 'response_format' }, 400, /response_format is not supported/],
])('tells %o by its status', async (fault, status, text) => {
  const { url } = await start({ content: 'x', fault })
  const response = await post(url)
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe(status === 429 ? '2' : null)
  expect(await response.text()).toMatch(text)
})

it('names the time to come again as a date too', async () => {
  const retryAfterDate = new Date('2031-05-06T07:08:09Z')
  const { url } = await start({ fault: { kind: 'rate-limited', retryAfterDate } })
  expect((await post(url)).headers.get('retry-after')).toBe('Tue, 06 May 2031 07:08:09 GMT')
})

it('cuts content short, and leaves choices out', async () => {
  const { url } = await start((_, nth) => ({
    content: '{"a":12}',
    fault: { kind: nth === 0 ? 'truncated' : 'empty-choices' },
  }))
  expect(await (await post(url)).json()).toMatchObject({
    choices: [{ message: { content: '{"a"' }, finish_reason: 'length' }],
  })
  expect(await (await post(url)).json()).toMatchObject({ choices: [] })
})

it.each([{ stream: true }, {}])('ends the connection in the middle, before, or never answers: %o', async (more) => {
  const kinds = ['stream-cut', 'drop', 'hang'] as const
  const { url } = await start((_, nth) => ({ content: 'A long answer', fault: { kind: kinds[nth] ?? 'hang' } }))
  const cut = await post(url, more)
  expect(cut.status).toBe(200)
  await expect(cut.text()).rejects.toThrow('terminated')
  await expect(post(url, more)).rejects.toThrow('fetch failed')
  await expect(post(url, more, AbortSignal.timeout(100))).rejects.toThrow('timeout')
})

it('takes its time, and names its models', async () => {
  const { url } = await start((_, nth) => (nth === 0 ? { content: 'x' } : { content: 'x', delayMs: 1 }), 120)
  const took = async () => {
    const from = performance.now()
    await (await post(url)).text()
    return performance.now() - from
  }
  expect(await took()).toBeGreaterThan(115)
  expect(await took()).toBeLessThan(100)
  expect(await (await fetch(`${url}/models`)).json()).toMatchObject({ data: [{ id: 'scripted' }] })
  expect((await fetch(`${url}/other`)).status).toBe(404)
})
