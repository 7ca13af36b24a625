// One person's choice of the concept that a term means, kept and reused wherever the term occurs.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useChooseLink } from '@/lib/client/links'
import type { TermLink } from '@/lib/core/domain/case-list'

export function ConceptChoice({ link }: { link: TermLink }) {
  const [conceptId, setConceptId] = useState('')
  const { mutate, isPending, error } = useChooseLink()
  const show = useToast()
  if (link.candidates.length === 0) return <span className="text-muted">the graph holds nothing like it</span>
  const choose = () =>
    mutate(
      { kind: link.kind, label: link.label, conceptId },
      { onSuccess: () => show('good', `"${link.label}" is linked. Scores follow when trees are scored anew.`) },
    )
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <Select
          label={`Concept for ${link.label}`}
          isLabelHidden
          value={conceptId}
          onChange={setConceptId}
          options={[
            { value: '', label: `choose among ${link.candidates.length}` },
            ...link.candidates.map(({ id, label }) => ({ value: id, label: `${label} (${id})` })),
          ]}
          className="min-w-0 flex-1"
        />
        <Button isDisabled={conceptId === ''} isPending={isPending} onPress={choose} aria-label={`Link ${link.label}`}>
          Link
        </Button>
      </div>
      <ErrorNotice error={error} />
    </div>
  )
}
