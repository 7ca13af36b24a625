// Keeps the row of the model that the environment names as the environment says. Calling it again changes nothing.
import type { ModelSettings } from '@/lib/core/domain/model'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import { type Context, systemActor } from '../context'
import type { Tx } from '../db'
import { env, type Env } from '../env'
import { readEnvironmentModel } from './environment-model'
import { settingsColumns } from './model-row'

type Settings = Pick<Env, 'MODEL_BASE_URL' | 'MODEL_NAME' | 'MODEL_LABEL'>

/**
 * Its address and model follow the environment, everything else an administrator may change. A row the environment names no longer loses its
 * address and is disabled, because its key went away too; where it is named again, it is the row it was.
 */
export async function followEnvironment(ctx: Context, settings: Settings = env()): Promise<void> {
  const wanted = readEnvironmentModel(settings)
  if (isFollowed(await namedRows(ctx.db), wanted)) return
  const system = { ...ctx, actor: systemActor }
  await ctx.db.$transaction(async (tx) => {
    await takeLock(tx, 'environment-model')
    const rows = await namedRows(tx)
    if (isFollowed(rows, wanted)) return
    const name = wanted && (await freeName(tx, wanted.name))
    for (const row of rows.filter((row) => row.name !== name)) await dropRow(system, tx, row)
    if (wanted && name) await storeRow(system, tx, { ...wanted, name })
  })
}

type Row = { id: number; name: string; baseUrl: string; model: string }

/** The rows of the environment that still have an address: one at most, once it is followed. */
function namedRows(tx: Tx): Promise<Row[]> {
  const select = { id: true, name: true, baseUrl: true, model: true }
  return tx.model.findMany({ where: { isFromEnvironment: true, baseUrl: { not: '' } }, select })
}

function isFollowed([row, ...others]: Row[], wanted: ModelSettings | null): boolean {
  if (!row || !wanted) return !row && !wanted
  const isNamed = row.name === wanted.name || row.name === ownName(wanted.name)
  return others.length === 0 && isNamed && row.baseUrl === wanted.baseUrl && row.model === wanted.model
}

const ownName = (name: string) => `${name.slice(0, 80)} (environment)`

/** An administrator may have taken the name for a model of their own. */
async function freeName(tx: Tx, name: string): Promise<string> {
  const namesake = await tx.model.findUnique({ where: { name }, select: { isFromEnvironment: true } })
  return namesake?.isFromEnvironment === false ? ownName(name) : name
}

async function dropRow(ctx: Context, tx: Tx, { id, name }: Row): Promise<void> {
  await tx.model.update({ where: { id }, data: { baseUrl: '', disabledAt: ctx.now } })
  await recordEvent(ctx, tx, { action: 'leave-environment', subject: 'model', subjectId: id, detail: { name } })
}

async function storeRow(ctx: Context, tx: Tx, wanted: ModelSettings): Promise<void> {
  const { name, baseUrl, model } = wanted
  const known = await tx.model.findUnique({ where: { name }, select: { baseUrl: true } })
  const { id } = await tx.model.upsert({
    where: { name },
    create: { ...settingsColumns(wanted), isFromEnvironment: true, createdAt: ctx.now },
    update: { baseUrl, model, disabledAt: known?.baseUrl === '' ? null : undefined },
    select: { id: true },
  })
  const detail = { name, baseUrl, model }
  await recordEvent(ctx, tx, { action: 'follow-environment', subject: 'model', subjectId: id, detail })
}
