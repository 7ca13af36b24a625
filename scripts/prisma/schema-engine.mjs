#!/usr/bin/env node
// Prisma's schema engine without its native binary: the same command line and JSON-RPC, run by Prisma's WASM build of it.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { runDatabaseCommand } from './engine-database-command.mjs'
import { loadEngine, wasmFolder } from './engine-wasm.mjs'
import { createAdapterFactory } from './engine-adapter.mjs'
import { serveRequests } from './engine-requests.mjs'

function readArguments(argv) {
  const options = { datamodels: [], datasource: undefined, command: undefined, version: argv.includes('--version') }
  argv.forEach((argument, index) => {
    const value = argv[index + 1]
    if (argument === '--datamodels') options.datamodels.push(value)
    if (argument === '--datasource') options.datasource = JSON.parse(value)
    if (argument === 'cli') options.command = value
  })
  return options
}

/** Prisma shows the commit its engine was built from; the package's version ends with it. */
function printVersion() {
  const { version } = JSON.parse(readFileSync(`${wasmFolder}package.json`, 'utf8'))
  process.stdout.write(`schema-engine-wasm ${version.split(/[.-]/).pop()}\n`)
}

async function serve({ datamodels, datasource }) {
  const models = datamodels.map((path) => [path, readFileSync(path, 'utf8')])
  const engine = await loadEngine(models, createAdapterFactory(datasource))
  await serveRequests(engine, createInterface({ input: process.stdin }), (line) => process.stdout.write(line))
}

const options = readArguments(process.argv.slice(2))
if (options.version) printVersion()
else if (options.command) process.exitCode = await runDatabaseCommand(options.command, options.datasource?.url)
else {
  await serve(options)
  // Pools of the adapter may still be open.
  process.exit(0)
}
