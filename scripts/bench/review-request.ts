// A request of the bench of reviews: what a route does with it, without HTTP: input checked, operation run, output cut to its schema and written as JSON.
import type { z } from 'zod'
import type { Context } from '@/lib/server/context'
import { parseInput } from '@/lib/server/parse-input'

/** Times in milliseconds by the name of the request. */
export type Times = Map<string, number[]>

export const note = (times: Times, name: string, ms: number) => {
  const known = times.get(name)
  if (known) known.push(ms)
  else times.set(name, [ms])
}

type Contract<I, O> = { input: z.ZodType<I>; output: z.ZodType<O> }

/** Parsed as the browser would get it; the clock of the request starts with it. */
export async function serve<I, O>(
  ctx: Context,
  { input, output }: Contract<I, O>,
  operation: (ctx: Context, input: I) => Promise<O>,
  body: unknown,
): Promise<O> {
  const now = { ...ctx, now: new Date() }
  const answer = output.parse(await operation(now, parseInput(input, body)))
  return JSON.parse(JSON.stringify(answer)) as O
}

export async function timed<T>(times: Times, name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  note(times, name, performance.now() - startedAt)
  return result
}
