// Writing the next version of a round's guidelines: the text beside its preview, kept on this device until it is in force.
'use client'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { MarkdownText } from '@/components/ui/markdown-text'
import { useDraft } from '@/lib/client/drafts'
import { useWriteGuideline } from '@/lib/client/guidelines'
import type { Guideline } from '@/lib/core/domain/guideline'
import { NewerVersion } from './newer-version'

const draftSchema = z.object({ text: z.string(), basedOn: z.number().int() })

type GuidelineEditorProps = { roundId: number; inForce: Guideline; onDone: () => void }

export function GuidelineEditor({ roundId, inForce, onDone }: GuidelineEditorProps) {
  const base = { text: inForce.text, basedOn: inForce.version }
  const draft = useDraft(draftSchema, `guidelines.${roundId}`, base)
  const { text, basedOn } = draft.value
  const write = useWriteGuideline(roundId)
  const done = () => {
    draft.discard()
    onDone()
  }
  const save = () => write.mutate({ text, basedOn }, { onSuccess: done })
  const isOutdated = basedOn !== inForce.version
  return (
    <div className="grid gap-3">
      <EditedText text={text} onChange={(next) => draft.change({ text: next, basedOn })} />
      {isOutdated ? (
        <NewerVersion
          inForce={inForce}
          text={text}
          onKeep={() => draft.change({ text, basedOn: inForce.version })}
          onDrop={done}
        />
      ) : (
        <ErrorNotice error={write.error} title="The guidelines were not stored" />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          isDisabled={isOutdated || text === inForce.text}
          isPending={write.isPending}
          onPress={save}
        >
          {`Put version ${inForce.version + 1} in force`}
        </Button>
        <Button onPress={onDone}>Close, keep my text</Button>
        <DropText isChanged={text !== inForce.text} onDrop={done} />
        <p className="text-xs text-muted">Your text is kept on this device until then.</p>
      </div>
    </div>
  )
}

function EditedText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <div className="grid items-stretch gap-4 lg:grid-cols-2">
      <Field
        label="Text (markdown)"
        rows={18}
        maxLength={100_000}
        autoFocus
        value={text}
        onChange={onChange}
        inputClassName="font-mono text-xs leading-5"
      />
      <section aria-label="Preview" className="grid min-w-0 content-start gap-1">
        <h3 className="text-xs font-medium text-muted">Preview</h3>
        <div className="max-h-96 max-w-prose overflow-y-auto rounded-md border border-line bg-canvas p-3" tabIndex={0}>
          {text.trim() === '' ? <p className="text-muted">Nothing written.</p> : <MarkdownText text={text} />}
        </div>
      </section>
    </div>
  )
}

/** Asks once more: what was typed is gone then. */
function DropText({ isChanged, onDrop }: { isChanged: boolean; onDrop: () => void }) {
  const [isAsked, setAsked] = useState(false)
  if (!isChanged) return null
  if (!isAsked) return <Button onPress={() => setAsked(true)}>Discard my text…</Button>
  return (
    <>
      <Button variant="danger" onPress={onDrop}>
        Discard it
      </Button>
      <Button onPress={() => setAsked(false)}>Keep it</Button>
    </>
  )
}
