// Whether this process is stopping: work on items then ends at its next question, and is left to others.
const holder = globalThis as typeof globalThis & { medactionIsStopping?: boolean }

export function stopWork(): void {
  holder.medactionIsStopping = true
}

export const isWorkStopping = () => holder.medactionIsStopping === true
