// The judged or unjudged trajectories of a --labels option.
import { parseLabel, type Label } from '@/lib/core/formats/label-file'
import { parseLines } from '@/lib/server/files/parse-lines'
import type { Reporter } from './reporter'

/** One at a time, in the order of the file; broken lines and trajectories that stand twice are reported and left out. */
export async function* loadLabels(path: string, reporter: Reporter): AsyncGenerator<Label> {
  const seen = new Set<string>()
  for await (const item of parseLines([path], parseLabel)) {
    reporter.count('labels')
    const label = reporter.sound(item)
    if (!label) continue
    const { trajectoryId } = label
    if (seen.has(trajectoryId)) {
      reporter.refuse(item.place, [{ pointer: '/trajectoryId', detail: `trajectory "${trajectoryId}" stands twice` }])
    } else yield label
    seen.add(trajectoryId)
  }
}
