// One launcher a checkout: who runs, and which processes it started, so that leftovers of a killed run can be ended.
import { join } from 'node:path'
import { readJson, takeLock, writeJson } from '../launch/file-lock.mjs'
import { dataFolder } from '../launch/paths.mjs'
import { endProcess, identify } from '../launch/process-identity.mjs'

// A launcher whose npm was just killed needs a moment to notice; one that is stopping needs longer.
const graceMs = 3000
const stoppingMs = 20_000
const recordFile = join(dataFolder, 'run.json')

async function takeRunLock() {
  const path = join(dataFolder, 'run.lock')
  const lock = await takeLock(path, graceMs)
  return lock.owner && readJson(recordFile)?.isStopping ? takeLock(path, stoppingMs) : lock
}

/**
 * Claims the checkout for this launcher and ends what an earlier, killed one left behind.
 * @returns {Promise<{ note: (facts: object) => void, noteChild: (name: string, pid: number) => void, release: () => void } | { owner: object }>}
 */
export async function claimRun() {
  const lock = await takeRunLock()
  const earlier = readJson(recordFile)
  if (!lock.release) return { owner: { ...lock.owner, url: earlier?.url } }
  await Promise.all(Object.values(earlier?.children ?? {}).map((child) => endProcess(child)))
  const record = { launcher: identify(), isStopping: false, children: {} }
  const note = (facts) => writeJson(recordFile, Object.assign(record, facts))
  note({})
  return {
    note,
    noteChild: (name, pid) => note({ children: { ...record.children, [name]: identify(pid) } }),
    release: () => {
      note({ isStopping: false, children: {}, url: undefined })
      lock.release()
    },
  }
}
