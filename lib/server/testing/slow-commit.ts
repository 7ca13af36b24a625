// A database that takes its time between the last statement of a transaction and its commit: what makes races happen.
import type { Context } from '../context'
import type { Db, Tx } from '../db'

type Options = Parameters<Db['$transaction']>[1]

/** The same context on such a database, and `reached`: the moment its first transaction has only the commit left. */
export function slowCommit(ctx: Context, ms = 400): { ctx: Context; reached: Promise<void> } {
  let reach = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const transaction = (work: (tx: Tx) => Promise<unknown>, options?: Options) =>
    ctx.db.$transaction(async (tx) => {
      const done = await work(tx)
      reach()
      await new Promise((resume) => setTimeout(resume, ms))
      return done
    }, options)
  const db = new Proxy(ctx.db, {
    get: (target, name) => (name === '$transaction' ? transaction : Reflect.get(target, name)),
  })
  return { ctx: { ...ctx, db }, reached }
}
