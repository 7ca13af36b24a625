// Reads a Parquet file with Apache's own implementation (Rust, then Arrow), which shares nothing with the one that writes releases.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tableFromIPC } from 'apache-arrow'
import { initSync, readParquet } from 'parquet-wasm/esm'

/** Every row, with nulls where a value is missing and numbers for whole numbers. */
export function readParquetRows(content: Uint8Array): unknown[] {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')) })
  const table = tableFromIPC(readParquet(content).intoIPCStream())
  return table.toArray().map((row) => toPlain(row))
}

/** The same for what JSON Lines says: what stands in one encoding only is a difference, a null and nothing are none. */
export function toPlain(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toPlain)
  if (Symbol.iterator in value && 'length' in value) return [...(value as Iterable<unknown>)].map(toPlain)
  const entries = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value
  return Object.fromEntries(
    Object.entries(entries as object).flatMap(([name, one]) => {
      const plain = toPlain(one)
      return plain === null ? [] : [[name, plain]]
    }),
  )
}
