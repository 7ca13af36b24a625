// Type a clinical text and see which concepts of the active graph it is read to mention.
'use client'
import { useState } from 'react'
import { LinkedText, type MarkedSpan } from '@/components/cases/linked-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { useLinkText } from '@/lib/client/links'
import type { LinkTextAnswer } from '@/lib/core/domain/text-link'
import { TryLinkerTable } from './try-linker-table'

const EXAMPLE =
  'The patient reports fever and night sweats. No weight loss, rash or joint pain. Hemoglobin 8.2 g/dL (reference 12–16). Her mother had asthma.'

export function TryLinker() {
  const [text, setText] = useState(EXAMPLE)
  const { mutate, isPending, data, error, variables } = useLinkText()
  return (
    <Card title="Try the linker" description="Reads a text against the active graph. Nothing is stored.">
      <div className="grid gap-3">
        <Field label="Text" rows={4} value={text} onChange={setText} maxLength={100_000} />
        <div>
          <Button variant="primary" isDisabled={text.trim() === ''} isPending={isPending} onPress={() => mutate(text)}>
            Read text
          </Button>
        </div>
        <ErrorNotice error={error} title="The text was not read" />
        {data && variables !== undefined ? <Reading answer={data} text={variables} /> : null}
      </div>
    </Card>
  )
}

function Reading({ answer, text }: { answer: LinkTextAnswer; text: string }) {
  const spans: MarkedSpan[] = answer.links.map(({ start, end, label, polarity, how }) => ({
    start,
    end,
    label,
    polarity,
    how,
  }))
  return (
    <>
      <p className="max-w-prose rounded-md border border-line bg-canvas p-3 leading-7" aria-live="polite">
        <LinkedText text={text} links={spans} />
      </p>
      <TryLinkerTable answer={answer} />
    </>
  )
}
