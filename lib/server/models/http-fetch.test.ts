import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { BodyCut, httpFetch } from './http-fetch'

const open: { close: () => void; closeAllConnections: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
}

it('sends method, headers and body, and reads status, headers and body', async () => {
  const url = await serve((incoming, response) => {
    incoming.setEncoding('utf8').on('data', (body: string) => {
      response.writeHead(418, { 'x-echo': String(incoming.headers['x-mine']), 'content-type': 'application/json' })
      response.end(JSON.stringify({ body, method: incoming.method, length: incoming.headers['content-length'] }))
    })
  })
  const response = await httpFetch(url, { method: 'POST', headers: { 'x-mine': 'u' }, body: 'grün' })
  expect([response.status, response.ok, response.headers.get('x-echo')]).toEqual([418, false, 'u'])
  expect(await response.json()).toEqual({ body: 'grün', method: 'POST', length: '5' })
})

it('uses a connection again', async () => {
  const ports = new Set<number | undefined>()
  const url = await serve((incoming, response) => {
    ports.add(incoming.socket.remotePort)
    response.end('x')
  })
  for (let nth = 0; nth < 5; nth += 1) await (await httpFetch(url)).text()
  expect(ports.size).toBe(1)
})

it('passes events on as they come', async () => {
  let finish = () => {}
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: 1\n\n')
    finish = () => response.end('data: 2\n\n')
  })
  const reader = (await httpFetch(url)).body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 1\n\n')
  finish()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 2\n\n')
})

it('does not follow a redirect with the key in hand', async () => {
  const url = await serve((_, response) => response.writeHead(307, { location: 'http://elsewhere.invalid/' }).end())
  expect((await httpFetch(url, { headers: { authorization: 'Bearer k' } })).status).toBe(307)
})

it('says that an answer was cut, and that one was given up', async () => {
  const cut = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('x', () => response.destroy())
  })
  await expect(httpFetch(cut)).rejects.toBeInstanceOf(BodyCut)
  const slow = await serve(() => {})
  await expect(httpFetch(slow, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'AbortError' })
})
