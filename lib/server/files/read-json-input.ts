// Files that hold one JSON value each, named one by one or as folders.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson } from '@/lib/core/formats/parse-json'
import { failure } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { fileProblem } from './file-problem'
import { readText } from './read-text'

const NONE = 'no file in this folder ends in .json or .json.gz'

/** Of a folder every `.json` and `.json.gz` at any depth, in the order of their names; the place of an item is its file. */
export async function* readJsonInput(paths: readonly string[]): AsyncGenerator<ParsedItem<unknown>> {
  for (const path of paths) {
    const files = await filesOf(path)
    if (files.length === 0) yield { place: path, result: failure([{ pointer: '', detail: NONE }]) }
    for (const file of files) {
      const text = await readText(file)
      yield { place: file, result: text.ok ? parseJson(text.value) : text }
    }
  }
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && /\.json(\.gz)?$/.test(entry.name))
    return files.map((entry) => join(entry.parentPath, entry.name)).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw fileProblem('read', path, error)
  }
}
