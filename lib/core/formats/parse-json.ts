// Text to a JSON value, refused with the reason where it is none.
import { failure, success, type Result } from '../result'

/** An escaped U+0000 that is not itself preceded by an escaping backslash. */
const escapedNull = /(?:^|[^\\])(?:\\\\)*\\u0000/

/** Refuses text that is no JSON, and the character U+0000, which the database's text cannot hold. */
export function parseJson(text: string): Result<unknown> {
  if (text.includes('\\u0000') && escapedNull.test(text)) {
    return failure([{ pointer: '', detail: 'holds the character U+0000' }])
  }
  try {
    return success(JSON.parse(text) as unknown)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure([{ pointer: '', detail: `not JSON: ${reason}` }])
  }
}
