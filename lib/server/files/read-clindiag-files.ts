// ClinDiag cases: folders of a case's files, folders of such folders, and tar archives of them.
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { CLINDIAG_FILES, type ClindiagFile, type ClindiagFiles, parseClindiag } from '@/lib/core/formats/clindiag'
import { parseJson } from '@/lib/core/formats/parse-json'
import { failure, type Result } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { fileProblem } from './file-problem'
import { firstOf } from './read-content'
import { readBytes } from './read-bytes'
import { isTarHeader, readTar, TAR_BLOCK } from './read-tar'
import { readText } from './read-text'

const FILE_BYTES_MAX = 16 * 1024 * 1024
type Item = ParsedItem<ClinicalCase>

/** One item a folder that holds at least one of the files of a case. A path without any gives one refused item that names it. */
export async function* readClindiagFiles(paths: readonly string[]): AsyncGenerator<Item> {
  for (const path of paths) {
    let count = 0
    const items = (await isFolder(path)) ? readFolders(path) : readArchive(path)
    for await (const item of items) {
      count += 1
      yield item
    }
    if (count > 0) continue
    const detail = `no folder of a ClinDiag case: none of ${CLINDIAG_FILES.join(', ')} is there`
    yield { place: path, result: failure([{ pointer: '', detail }]) }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw fileProblem('read', path, error)
  }
}

async function* readFolders(path: string): AsyncGenerator<Item> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const folders = new Set(
    entries.filter((entry) => entry.isFile() && isCaseFile(entry.name)).map((entry) => entry.parentPath),
  )
  for (const folder of [...folders].sort()) {
    const files: ClindiagFiles = {}
    for (const name of await readdir(folder)) {
      if (!isCaseFile(name)) continue
      const text = await readText(join(folder, name))
      files[name] = text.ok ? parseJson(text.value) : text
    }
    yield { place: folder, ...parseClindiag(basename(folder), files) }
  }
}

/** The files of a case need not stand together in the archive. */
async function* readArchive(path: string): AsyncGenerator<Item> {
  if (!isTarHeader(await firstOf(readBytes(path), TAR_BLOCK))) {
    const detail = 'ClinDiag cases are read from folders, or from a tar archive of folders, packed or not'
    yield { place: path, result: failure([{ pointer: '', detail }]) }
    return
  }
  const cases = new Map<string, ClindiagFiles>()
  for await (const { name, chunks } of readTar(path)) {
    const file = basename(name)
    if (!isCaseFile(file)) continue
    const files = cases.get(dirname(name)) ?? {}
    cases.set(dirname(name), files)
    files[file] = await readMember(chunks)
  }
  for (const [folder, files] of cases) yield { place: `${path}!${folder}`, ...parseClindiag(basename(folder), files) }
}

async function readMember(chunks: AsyncIterable<Buffer>): Promise<Result<unknown>> {
  const bytes = await firstOf(chunks, FILE_BYTES_MAX)
  if (bytes.length === FILE_BYTES_MAX) return failure([{ pointer: '', detail: 'the file is larger than 16 MB' }])
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failure([{ pointer: '', detail: 'the file is not UTF-8 text' }])
  }
}

const isCaseFile = (name: string): name is ClindiagFile => CLINDIAG_FILES.some((file) => file === name)
