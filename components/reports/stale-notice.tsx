// Somebody stored another version while this one was being corrected.
'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export const StaleNotice = ({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) => (
  <Notice
    tone="warn"
    title="A newer version was stored meanwhile"
    actions={
      <>
        <Button size="sm" onPress={onDiscard}>
          Discard mine and look at it
        </Button>
        <Button size="sm" onPress={onKeep}>
          Go on with mine
        </Button>
      </>
    }
  >
    Yours was begun on an older one. Saved, it stands above the newer one, which stays in the list.
  </Notice>
)
