// A client of the server a model is on.
import OpenAI from 'openai'
import { httpFetch } from './http-fetch'

/** Its own retries and log are off and its time limit comes after ours. Nothing that the package would read of the environment is meant for this server. */
export function openClient(baseUrl: string, key: string | null, timeoutSeconds: number): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The package insists on a key; where there is none, no header goes out.
    apiKey: key ?? 'none',
    ...(key === null ? { defaultHeaders: { Authorization: null } } : {}),
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null },
    ...{ maxRetries: 0, timeout: timeoutSeconds * 1000 + 1000, logLevel: 'off', fetch: httpFetch },
  })
}
