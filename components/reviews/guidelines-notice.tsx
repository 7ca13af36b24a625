// Says that the guidelines changed while the tree was open, until they were looked at.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type GuidelinesNoticeProps = { version: number; isShown: boolean; onRead: () => void }

/** `isShown`: the guidelines stand on the screen already. */
export function GuidelinesNotice({ version, isShown, onRead }: GuidelinesNoticeProps) {
  const [known, setKnown] = useState(version)
  if (version === known) return null
  function read() {
    setKnown(version)
    onRead()
  }
  return (
    <Notice
      title="The guidelines changed"
      actions={
        <Button size="sm" onPress={read}>
          {isShown ? 'I have read them' : 'Read them'}
        </Button>
      }
    >
      Version {version} is in force; it is stored with your verdicts from now on.
    </Notice>
  )
}
