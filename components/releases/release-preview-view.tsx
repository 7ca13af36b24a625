// What a release made now would hold, counted by rule.
import { formatCount } from '@/components/plots/number-text'
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { ReleasePreview } from '@/lib/core/domain/release'
import { RuleCounts } from './rule-counts'

type ReleasePreviewViewProps = {
  preview: ReleasePreview
  isSimulated: boolean
  /** The counts are of earlier options; those of the new ones are on their way. */
  isCounting: boolean
}

export function ReleasePreviewView({ preview, isSimulated, isCounting }: ReleasePreviewViewProps) {
  const count = Object.values(preview.included).reduce((sum, value) => sum + value, 0)
  const unscored = preview.excluded['no-score'] ?? 0
  return (
    <section
      aria-label="Preview"
      aria-busy={isCounting}
      className={isCounting ? 'grid gap-3 opacity-60' : 'grid gap-3'}
    >
      <h2 className="text-sm">
        {isCounting
          ? 'Counting anew…'
          : `${formatCount(count)} of ${formatCount(preview.considered)} trajectories, over ${formatCount(preview.cases)} cases`}
      </h2>
      {isSimulated ? <SimulatedNotice>Simulated reviews are in.</SimulatedNotice> : null}
      {count === 0 ? (
        <Notice tone="warn" title="The release would be empty">
          Nothing is accepted by physicians or certified yet. Finish reviews or activate a calibration first.
        </Notice>
      ) : null}
      {unscored > 0 ? (
        <Notice tone="warn" title={`${formatCount(unscored)} not scored under the active graph`}>
          No filter can let these trajectories in. <TextLink href="/scores">Start a score run</TextLink> first if they
          are to be considered.
        </Notice>
      ) : null}
      <RuleCounts considered={preview.considered} included={preview.included} excluded={preview.excluded} isNarrow />
      {preview.rows ? <RowCounts rows={preview.rows} /> : null}
    </section>
  )
}

const RowCounts = ({ rows }: { rows: Record<string, number> }) => (
  <DescriptionList
    items={Object.entries(rows).map(([stem, count]) => ({ term: `Rows of ${stem}`, value: formatCount(count) }))}
  />
)
