// A password that is shown this once, to be copied and handed over.
'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export function OneTimePassword({ email, password }: { email: string; password: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(password).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  return (
    <Notice tone="warn" title="Shown this once">
      <p>Hand this password to {email} by a safe way. It cannot be shown again, only reset.</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <output
          aria-label="One-time password"
          className="rounded border border-line-strong bg-surface px-2.5 py-1.5 font-mono text-sm select-all"
        >
          {password}
        </output>
        <Button icon={state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />} onPress={() => void copy()}>
          {state === 'copied' ? 'Copied' : 'Copy password'}
        </Button>
        {state === 'failed' ? <span className="text-xs text-bad">Select and copy it by hand.</span> : null}
      </div>
    </Notice>
  )
}
