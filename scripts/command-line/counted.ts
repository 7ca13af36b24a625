// Counts items for the progress line as they pass.
import type { Reporter } from './reporter'

export async function* counted<T>(items: AsyncIterable<T>, noun: string, reporter: Reporter): AsyncGenerator<T> {
  for await (const item of items) {
    reporter.count(noun)
    yield item
  }
}
