// One launcher a checkout: who runs, and which processes it started, so that leftovers of a killed run can be ended.
import { join } from 'node:path'
import { readJson, takeLock, writeJson } from '../launch/file-lock.mjs'
import { dataFolder } from '../launch/paths.mjs'
import { endProcess, identify } from '../launch/process-identity.mjs'

const recordFile = join(dataFolder, 'run.json')

/**
 * Claims the checkout for this launcher and ends what an earlier, killed one left behind.
 * @returns {Promise<{ note: (facts: object) => void, noteChild: (name: string, pid: number) => void, release: () => void } | { owner: object }>}
 */
export async function claimRun() {
  const lock = await takeLock(join(dataFolder, 'run.lock'))
  const earlier = readJson(recordFile)
  if (!lock.release) return { owner: { ...lock.owner, url: earlier?.url } }
  await Promise.all(Object.values(earlier?.children ?? {}).map((child) => endProcess(child)))
  const record = { launcher: identify(), children: {} }
  const note = (facts) => writeJson(recordFile, Object.assign(record, facts))
  note({})
  return {
    note,
    noteChild: (name, pid) => note({ children: { ...record.children, [name]: identify(pid) } }),
    release: () => {
      note({ children: {}, url: undefined })
      lock.release()
    },
  }
}
