// What a failed attempt to store something means: to be tried again, to wait for the person, or to be set aside for good.
import { z } from 'zod'
import { ProblemError } from './problem'

export const refusalSchema = z.object({ code: z.string(), detail: z.string() })
/** The server's own word that it will not take this. */
export type Refusal = z.infer<typeof refusalSchema>

/** `offline`: nothing came back. `waiting`: a fault on the way or of the server. Both pass by themselves. */
export type Pause = 'offline' | 'waiting' | 'signed-out'

/** An answer that is no problem document of ours (a hotel's sign-in page, a proxy's) is no refusal. */
export function readFailure(error: unknown): Pause | Refusal {
  if (!(error instanceof ProblemError) || error.code === 'network') return 'offline'
  if (error.code === 'not-signed-in') return 'signed-out'
  if (error.isTransient || error.code === 'unreadable') return 'waiting'
  return { code: error.code, detail: error.detail }
}

const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 30_000

/** How long to wait after so many failures in a row before this one. */
export const retryDelayMs = (failures: number): number => Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)

/** A request that hangs longer is given up and sent again. */
export const SEND_TIMEOUT_MS = 20_000

/** Calls back later and returns the way to call it off. */
export type Schedule = (run: () => void, delayMs: number) => () => void

/** Runs one attempt that is aborted when it hangs. */
export async function withTimeout<T>(schedule: Schedule, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const callOff = schedule(() => abort.abort(), SEND_TIMEOUT_MS)
  try {
    return await send(abort.signal)
  } finally {
    callOff()
  }
}
