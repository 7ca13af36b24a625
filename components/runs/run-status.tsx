// How a run stands, said to those who cannot see it: when its state changes, and at every tenth of the way.
import type { Run } from '@/lib/core/domain/run'
import { spokenProgress } from './run-words'

export const RunStatus = ({ run }: { run: Run }) => (
  <p role="status" className="sr-only">
    {spokenProgress(run)}
  </p>
)
