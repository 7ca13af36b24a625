// What every operation is given: who acts, on which database, when, and under which request.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/domain/user'
import { database, type Db } from './db'

/** `signal`: aborted once nobody waits for the answer any more; only requests have one, and long reading work may heed it. */
export type Context = { actor: Actor; db: Db; now: Date; requestId: string; signal?: AbortSignal }

/** The context of one request or command. */
export function createContext(actor: Actor, requestId: string = randomUUID()): Context {
  return { actor, db: database(), now: new Date(), requestId }
}

/** The system itself (command line, jobs, demo seed): a researcher's and administrator's work without a person. */
export const systemActor: Actor = { id: null, role: 'admin', name: 'system' }
