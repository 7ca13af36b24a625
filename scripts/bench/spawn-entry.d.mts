import type { ChildProcess } from 'node:child_process'

export function spawnEntry(entry: string): ChildProcess
