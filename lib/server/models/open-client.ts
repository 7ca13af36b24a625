// A client of the server a model is on.
import OpenAI from 'openai'
import { httpFetch } from './http-fetch'

/**
 * Its own retries and log are off and its time limit comes after ours. Nothing that the package would read of the environment is meant for this
 * server, extra headers included: only what a request needs goes out.
 */
export function openClient(baseUrl: string, key: string | null, timeoutSeconds: number): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The package insists on a key.
    apiKey: key ?? 'none',
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null },
    ...{ maxRetries: 0, timeout: timeoutSeconds * 1000 + 1000, logLevel: 'off' },
    fetch: (input, init) => httpFetch(input, { ...init, headers: neededHeaders(init?.headers, key) }),
  })
}

/** A server's guard may turn away whoever does not say what asks. */
const NEEDED = ['accept', 'content-type', 'user-agent']

function neededHeaders(given: HeadersInit | undefined, key: string | null): Record<string, string> {
  const headers = given instanceof Headers ? given : new Headers(given)
  const sent = NEEDED.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []))
  return { ...Object.fromEntries(sent), ...(key === null ? {} : { authorization: `Bearer ${key}` }) }
}
