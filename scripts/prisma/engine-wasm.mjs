// Loads Prisma's WASM build of the schema engine.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
export const wasmFolder = main.replace(/schema_engine\.js$/, '')

// The module writes the message of a panic here just before it traps.
const panics = {
  message: '',
  set_message(message) {
    this.message = message
  },
}
globalThis.PRISMA_WASM_PANIC_REGISTRY = panics

/** The message behind an error of the engine, and whether it was a panic. */
export function explain(error) {
  const isPanic = error instanceof WebAssembly.RuntimeError
  return { isPanic, message: isPanic ? panics.message : String(error?.message ?? error) }
}

/** Returns a function that gives the one engine over the models, made at its first use: making it may connect. */
export async function loadEngine(models, factory) {
  const glue = await import(pathToFileURL(`${wasmFolder}schema_engine_bg.js`).href)
  const code = readFileSync(`${wasmFolder}schema_engine_bg.wasm`)
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const ignoreLog = () => {}
  const input = { datamodels: models.length > 0 ? models : undefined }
  let engine
  return () => (engine ??= glue.SchemaEngine.new(input, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory)))
}
