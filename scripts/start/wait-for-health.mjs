// Waits until the app answers that it, its database and its queue are well.
import { sleep } from '../launch/file-lock.mjs'

const pollMs = 150
const requestMs = 5000

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(requestMs) })
    const body = await response.text()
    const isWell = response.ok && JSON.parse(body).status === 'ok'
    return { isWell, told: `${response.status} ${body.slice(0, 300)}` }
  } catch (error) {
    return { isWell: false, told: error.cause?.code ?? error.message }
  }
}

/**
 * Resolves when GET /api/health says ok.
 * @param {() => boolean} isHopeless asked between attempts, to give up early
 * @throws {Error} with the last answer, after limitMs or when hopeless
 */
export async function waitForHealth(baseUrl, { limitMs = 90_000, isHopeless = () => false } = {}) {
  const deadline = Date.now() + limitMs
  for (;;) {
    const { isWell, told } = await ask(`${baseUrl}/api/health`)
    if (isWell) return
    if (Date.now() > deadline || isHopeless()) throw new Error(`${baseUrl}/api/health is not ok: ${told}`)
    await sleep(pollMs)
  }
}
