// Answers Prisma's JSON-RPC requests, one per line, in the order they come.
import { explain } from './engine-wasm.mjs'

// The native engine's code for every failure; the details are in its data.
const failureCode = 4466

const renamed = { getDatabaseVersion: 'version' }

function failure(id, error) {
  const { isPanic, message } = explain(error)
  const data = { is_panic: isPanic, message, error_code: error?.code ?? null, meta: error?.meta ?? null }
  return {
    jsonrpc: '2.0',
    id,
    error: { code: failureCode, message: 'An error happened. Check the data field for details.', data },
  }
}

/** Asks the CLI to print, and waits until it says it did; a request of ours on the same wire. */
function makePrinter(send) {
  const waiting = new Map()
  let count = 0
  const print = (content) =>
    new Promise((done) => {
      count += 1
      waiting.set(`print-${count}`, done)
      send({ jsonrpc: '2.0', id: `print-${count}`, method: 'print', params: { content } })
    })
  const confirm = (id) => {
    waiting.get(id)?.()
    waiting.delete(id)
  }
  return { print, confirm }
}

async function answer(getEngine, print, { id, method, params }) {
  try {
    const engine = await getEngine()
    const result = await engine[renamed[method] ?? method](params)
    if (method !== 'diff') return { jsonrpc: '2.0', id, result: result ?? null }
    // The native engine prints a diff itself; the WASM one returns the text.
    if (result.stdout) await print(result.stdout)
    return { jsonrpc: '2.0', id, result: { exitCode: result.exitCode, stdout: null } }
  } catch (error) {
    return failure(id, error)
  }
}

/** Serves until the lines end and every request is answered. */
export async function serveRequests(getEngine, lines, write) {
  const send = (message) => write(`${JSON.stringify(message)}\n`)
  const { print, confirm } = makePrinter(send)
  let last = Promise.resolve()
  for await (const line of lines) {
    const message = JSON.parse(line)
    if (message.method) last = last.then(async () => send(await answer(getEngine, print, message)))
    else confirm(message.id)
  }
  await last
}
