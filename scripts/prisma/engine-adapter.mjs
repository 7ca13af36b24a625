// Prisma's pg adapter, with the three gaps closed that its schema engine falls into.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { onMaintenanceDatabase, readUrl } from './engine-url.mjs'

// Gap 1: the catalogs' one-byte "char" type is unknown to the adapter, which then refuses the whole result. Such
// columns are read as text under a marked name, and handed to the engine as characters.
const charType = 18
const textType = 25
const charMark = '\u0001char:'

const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function addMarkedFields(fields) {
  for (const field of fields.filter(({ dataTypeID }) => dataTypeID === charType)) {
    field.dataTypeID = textType
    field.name = charMark + field.name
  }
  return addFields.call(this, fields)
}

function unmarkChars(result) {
  result.columnNames.forEach((name, index) => {
    if (!name.startsWith(charMark)) return
    result.columnNames[index] = name.slice(charMark.length)
    result.columnTypes[index] = ColumnTypeEnum.Character
  })
  return result
}

function toAdapterError(error) {
  const { code, severity, message, detail, column, hint } = error
  const shown = { code: code ?? 'N/A', severity: severity ?? 'ERROR', message, detail, column, hint }
  return new DriverAdapterError({ kind: 'postgres', ...shown, originalCode: code, originalMessage: message })
}

// Gap 2: the adapter cuts scripts at every semicolon, also inside strings and function bodies: they go whole instead.
const runWhole = (connection) => async (script) => {
  try {
    await connection.underlyingDriver().query(script)
  } catch (error) {
    throw toAdapterError(error)
  }
}

function repair(connection) {
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (query) => unmarkChars(await queryRaw(query))
  if (connection.executeScript) connection.executeScript = runWhole(connection)
  if (connection.startTransaction) {
    const start = connection.startTransaction.bind(connection)
    connection.startTransaction = async (...options) => repair(await start(...options))
  }
  return connection
}

// The configuration is given in parts: a connection string would win over the shadow database's name.
const poolOf = (url, extra) =>
  new PrismaPg({ ...parseIntoClientConfig(readUrl(url).connectionString), ...extra }, { schema: readUrl(url).schema })

// Gap 3: the adapter drops its shadow database while its own pool still holds it open.
async function connectToShadow(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  await onMaintenanceDatabase(url, (client) => client.query(`CREATE DATABASE "${name}"`))
  const shadow = await poolOf(url, { database: name, max: 2 }).connect()
  const dispose = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await dispose()
    await onMaintenanceDatabase(url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
  }
  return repair(shadow)
}

/** The adapter factory for a datasource `{ url, shadowDatabaseUrl }`; without a URL every connection fails. */
export function createAdapterFactory(datasource) {
  const url = datasource?.url ?? 'postgresql://unset:unset@127.0.0.1:1/unset'
  const factory = poolOf(url, { max: 4, idleTimeoutMillis: 0 })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => repair(await connect())
  factory.connectToShadowDb = () => connectToShadow(datasource?.shadowDatabaseUrl ?? url)
  return factory
}
