// Real workers for tests that kill them, and waiting until something is so.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const started: ChildProcess[] = []

/** Works the test's queues in a process of its own. */
export function startWorker(): ChildProcess {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts']
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  started.push(worker)
  return worker
}

/** Returns once it is gone. */
export async function endWorker(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill(signal)
  await once(worker, 'exit')
}

/** For a test file's afterEach. */
export async function killWorkers(): Promise<void> {
  await Promise.all(started.splice(0).map((worker) => endWorker(worker, 'SIGKILL')))
}

/** The milliseconds until it is so. Throws where it is not within the time. */
export async function untilSo(isSo: () => Promise<boolean>, withinMs: number): Promise<number> {
  const startedAt = performance.now()
  while (!(await isSo())) {
    if (performance.now() - startedAt > withinMs) throw new Error(`not so within ${withinMs} ms`)
    await pause(100)
  }
  return performance.now() - startedAt
}
