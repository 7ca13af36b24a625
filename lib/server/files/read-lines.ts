// The lines of a text file, one by one, in constant memory.
import { failure, success, type Result } from '@/lib/core/result'
import { readContent } from './read-content'

/** `number` counts every line from 1, blank ones too. A line that cannot be read as text carries the reason instead. */
export interface NumberedLine {
  number: number
  line: Result<string>
}

export const LINE_BYTES_MAX = 16 * 1024 * 1024
const LINE_FEED = 0x0a
/** What the file is called where a tar archive holds others too. */
const MEMBER = /\.(jsonl|ndjson|obo)$/i
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Lines end in LF or CRLF; a byte order mark and blank lines are passed over; gzip and tar archives of one file are unpacked. A line above `bytesMax` or one
 * that is not UTF-8 is a defect of that line alone. Throws a DomainError where the file cannot be read.
 */
export async function* readLines(path: string, bytesMax = LINE_BYTES_MAX): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 1
  for await (const bytes of splitLines(path, bytesMax)) {
    const line = bytes === null ? tooLong(bytesMax) : decode(decoder, bytes, number === 1)
    if (!line.ok || line.value.trim() !== '') yield { number, line }
    number += 1
  }
}

/** The bytes of each line without its line feed; null for a line above the limit, whose bytes are not kept. */
async function* splitLines(path: string, bytesMax: number): AsyncGenerator<Buffer | null> {
  let kept: Buffer[] = []
  let length = 0
  const add = (part: Buffer) => {
    length += part.length
    if (length > bytesMax) kept = []
    else kept.push(part)
  }
  const take = () => {
    const line = length > bytesMax ? null : Buffer.concat(kept)
    kept = []
    length = 0
    return line
  }
  for await (const chunk of readContent(path, MEMBER)) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
  }
  if (length > 0) yield take()
}

function decode(decoder: TextDecoder, bytes: Buffer, isFirst: boolean): Result<string> {
  try {
    const text = decoder.decode(bytes)
    const withoutMark = isFirst && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
    return success(withoutMark.endsWith('\r') ? withoutMark.slice(0, -1) : withoutMark)
  } catch {
    return failure([{ pointer: '', detail: 'the line is not UTF-8 text' }])
  }
}

function tooLong(bytesMax: number): Result<never> {
  return failure([{ pointer: '', detail: `the line is longer than ${bytesMax / (1024 * 1024)} MB` }])
}
