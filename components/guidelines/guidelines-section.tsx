// A round's guidelines: the version in force, writing the next one, and every version with what changed in it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { MarkdownText } from '@/components/ui/markdown-text'
import { guidelineQuery, guidelinesQuery } from '@/lib/client/guidelines'
import type { GuidelineVersion } from '@/lib/core/domain/guideline'
import { GuidelineEditor } from './guideline-editor'
import { GuidelineVersions } from './guideline-versions'

type GuidelinesSectionProps = { roundId: number; isOpen: boolean }

export function GuidelinesSection({ roundId, isOpen }: GuidelinesSectionProps) {
  const versions = useQuery(guidelinesQuery(roundId))
  return (
    <Loaded query={versions} lines={4}>
      {({ items }) => {
        const [newest] = items
        return newest ? <InForce {...{ roundId, isOpen, newest, versions: items }} /> : null
      }}
    </Loaded>
  )
}

type InForceProps = GuidelinesSectionProps & { newest: GuidelineVersion; versions: readonly GuidelineVersion[] }

function InForce({ roundId, isOpen, newest, versions }: InForceProps) {
  const [isEditing, setEditing] = useState(false)
  const query = useQuery(guidelineQuery(roundId, newest.version))
  const edit = (
    <Button size="sm" icon={<PenLine aria-hidden />} onPress={() => setEditing(true)}>
      Edit guidelines
    </Button>
  )
  return (
    <Card
      title={`Guidelines, version ${newest.version} in force`}
      description="Markdown. Reviewers have it at hand while they judge; every verdict keeps the version it was given under."
      actions={isOpen && !isEditing ? edit : null}
    >
      <div className="grid gap-4">
        <Loaded query={query} lines={4}>
          {(inForce) =>
            isEditing ? (
              <GuidelineEditor {...{ roundId, inForce }} onDone={() => setEditing(false)} />
            ) : (
              <GuidelineText text={inForce.text} />
            )
          }
        </Loaded>
        <GuidelineVersions {...{ roundId, versions }} />
      </div>
    </Card>
  )
}

function GuidelineText({ text }: { text: string }) {
  if (text.trim() === '') return <p className="text-muted">None were written.</p>
  return (
    <div className="max-w-prose">
      <MarkdownText text={text} />
    </div>
  )
}
