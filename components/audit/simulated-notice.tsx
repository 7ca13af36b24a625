// Says that figures rest on simulated readers, who say nothing of physicians.
import { Notice } from '@/components/ui/notice'

export const SimulatedNotice = ({ isShown }: { isShown: boolean }) =>
  isShown ? (
    <Notice tone="warn" className="mb-4" title="Reviews by simulated readers are in">
      These figures show how the pages work; they say nothing of physicians.
    </Notice>
  ) : null
