// Somebody wrote a newer version meanwhile: both texts compared, and the choice between them.
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TimeText } from '@/components/ui/time-text'
import type { Guideline } from '@/lib/core/domain/guideline'
import { TextChange } from './text-change'

type NewerVersionProps = { inForce: Guideline; text: string; onKeep: () => void; onDrop: () => void }

export function NewerVersion({ inForce, text, onKeep, onDrop }: NewerVersionProps) {
  const { version, author, createdAt } = inForce
  const actions = (
    <>
      <Button size="sm" onPress={onKeep}>{`Go on with my text after version ${version}`}</Button>
      <Button size="sm" onPress={onDrop}>{`Take version ${version}, discard my text`}</Button>
    </>
  )
  return (
    <div className="grid gap-2">
      <Notice tone="warn" title={`Version ${version} was written while you worked`} actions={actions}>
        By {author ?? 'the system'}, <TimeText iso={createdAt} />. Nothing of yours was stored or lost; below is what
        your text changes in version {version}.
      </Notice>
      <TextChange before={inForce.text} after={text} />
    </div>
  )
}
