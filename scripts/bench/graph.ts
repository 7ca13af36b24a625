// Measures the real graph: conversion of every source, composition, import into the database, and loading it to score with.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { loadGraphAnew } from '@/lib/server/graphs/load-graph'
import { sharedData } from '../shared-data.mjs'
import { composedGraph, parts } from './composed-graph'
import { atMost, type Figure, reported } from './figure'
import { measureCommand } from './measure-command'
import { scratchDatabase } from './scratch-database.mjs'

const IMPORT_SECONDS = 60
const LOAD_SECONDS = 3
const CONVERT_MB = 1500

export async function benchGraph(): Promise<Figure[]> {
  const seconds = async <T>(work: () => Promise<T>) => {
    const started = performance.now()
    return { value: await work(), seconds: (performance.now() - started) / 1000 }
  }
  const composed = await seconds(composedGraph)
  const graph = composed.value
  if (!graph) return []
  const converted = await convertAll()
  const { stop } = await scratchDatabase()
  try {
    const ctx = createContext(systemActor)
    const imported = await seconds(() => importGraph(ctx, { graph, activate: true }))
    // Activating has loaded it already; a new process has not.
    const loaded = await seconds(() => loadGraphAnew(ctx.db, imported.value.id))
    return [
      reported('concepts', graph.concepts.length, ''),
      reported('edges', graph.edges.length, ''),
      ...converted,
      reported('reading all sources and composing them', composed.seconds, 's'),
      atMost('import into the database', imported.seconds, 's', IMPORT_SECONDS),
      atMost('loading it into a scoring process', loaded.seconds, 's', LOAD_SECONDS),
      reported('diseases with own annotations', loaded.value.diagnosableIds.length, ''),
    ]
  } finally {
    await database().$disconnect()
    await stop()
  }
}

/** Each source by `convert-graph` in a process of its own. */
async function convertAll(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'medaction-bench-'))
  try {
    const figures: Figure[] = []
    for (const { format, files, release } of parts) {
      const paths = files.map((file) => sharedData(`graph/${file}`) ?? '')
      const args = ['convert-graph', ...paths, '--from', format, '--out', join(folder, 'graph.jsonl')]
      if (release) args.push('--release', release)
      const { seconds, peakMb } = await measureCommand(args)
      figures.push(reported(`convert-graph ${files[0]}`, seconds, 's'))
      figures.push(atMost(`convert-graph ${files[0]}, peak memory`, peakMb, 'MB', CONVERT_MB))
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
