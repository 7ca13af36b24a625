// The environment of a report as it stands: passages, tests with their results, diagnosis.
'use client'
import { memo } from 'react'
import { formatCount } from '@/components/plots/number-text'
import type { DraftEntry, Environment } from '@/lib/core/domain/report'
import { EntryBox } from './entry-box'
import { DIAGNOSIS_ID, passageId, resultId } from './report-marks'
import { EnvironmentSection } from './environment-section'
import type { Look, Marked } from './use-marked'

type EnvironmentViewProps = { environment: Environment; marked: Marked }

export function EnvironmentView({ environment, marked }: EnvironmentViewProps) {
  const { title, specialty, observation, menu, diagnosis } = environment
  const standing = (id: string) => ({ isActive: marked.activeId === id, look: marked.look })
  return (
    <div className="grid gap-4">
      <EnvironmentSection title="Title and specialty">
        <p className="px-2">
          {title} <span className="text-muted">· {specialty}</span>
        </p>
      </EnvironmentSection>
      <EnvironmentSection title="Diagnosis">
        {diagnosis ? (
          <EntryBox
            {...{ id: DIAGNOSIS_ID, part: 'diagnosis', sign: 'D', name: 'Diagnosis', ...standing(DIAGNOSIS_ID) }}
            isQuoted={diagnosis.quote !== null}
          >
            <p className="font-medium">{diagnosis.label}</p>
            {diagnosis.quote ? null : <p className="text-xs text-muted">Not in these words in the report.</p>}
          </EntryBox>
        ) : (
          <p className="px-2 text-warn">None yet: correct the environment and name it.</p>
        )}
      </EnvironmentSection>
      <EnvironmentSection
        title={`Observation (${formatCount(observation.length)} ${observation.length === 1 ? 'passage' : 'passages'})`}
        hint="What is known before any test is ordered."
      >
        {observation.map(({ text }, index) => (
          <EntryBox
            key={passageId(index)}
            {...{ id: passageId(index), part: 'passage', sign: `P${index + 1}`, name: `Passage ${index + 1}` }}
            {...standing(passageId(index))}
            isQuoted
          >
            <p className="break-words whitespace-pre-wrap">{text}</p>
          </EntryBox>
        ))}
        {observation.length === 0 ? <p className="px-2 text-warn">No passage.</p> : null}
      </EnvironmentSection>
      <EnvironmentSection
        title={`Test menu (${formatCount(menu.length)})`}
        hint="What a test brings once it is ordered."
      >
        {menu.map((entry, index) => (
          <MenuEntry key={resultId(index)} entry={entry} index={index} {...standing(resultId(index))} />
        ))}
        {menu.length === 0 ? <p className="px-2 text-warn">No test.</p> : null}
      </EnvironmentSection>
    </div>
  )
}

type MenuEntryProps = { entry: DraftEntry; index: number; isActive: boolean; look: Look }

const MenuEntry = memo(function MenuEntry({ entry, index, isActive, look }: MenuEntryProps) {
  const { test, synonyms, result } = entry
  return (
    <EntryBox
      {...{ id: resultId(index), part: 'result', sign: `T${index + 1}`, name: `Test ${index + 1}, ${test}` }}
      {...{ isActive, look }}
      isQuoted
    >
      <p className="font-medium">
        {test}
        {synonyms.length > 0 ? <span className="text-xs font-normal text-muted"> · {synonyms.join(', ')}</span> : null}
      </p>
      <p className="break-words whitespace-pre-wrap">{result.text}</p>
    </EntryBox>
  )
})
