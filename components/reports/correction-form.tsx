// The environment while a person corrects it: every part a field, checked against the report as it is typed.
'use client'
import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Edit, EditedEnvironment } from './edited-environment'
import { EntryBox } from './entry-box'
import { EntryFields } from './entry-fields'
import { partId } from './edited-marks'
import { EnvironmentSection } from './environment-section'
import { focusPart } from './focus-part'
import { PassageField } from './passage-field'
import type { QuoteFinder } from './quote-finder'
import { QuoteField } from './quote-field'
import { DIAGNOSIS_ID } from './report-marks'
import type { TakeTarget } from './selection-bar'
import type { Marked } from './use-marked'

type CorrectionFormProps = {
  edited: EditedEnvironment
  edit: (edit: Edit) => void
  find: QuoteFinder
  /** By pointer, as the server names them. */
  defects: ReadonlyMap<string, string>
  marked: Marked
  onTarget: (target: TakeTarget | null) => void
}

export function CorrectionForm(props: CorrectionFormProps) {
  const { edited, edit, find, defects, marked, onTarget } = props
  const { title, specialty, diagnosis } = edited
  return (
    <div className="grid gap-5">
      <div className="grid gap-3 px-2 sm:grid-cols-[2fr_1fr]" onFocus={() => onTarget(null)}>
        <Field
          label="Title"
          value={title}
          onChange={(value) => edit({ kind: 'set', values: { title: value } })}
          error={defects.get('/title')}
        />
        <Field
          label="Specialty"
          value={specialty}
          onChange={(value) => edit({ kind: 'set', values: { specialty: value } })}
          error={defects.get('/specialty')}
        />
      </div>
      <EntryBox
        {...{ id: DIAGNOSIS_ID, part: 'diagnosis', sign: 'D', name: 'Diagnosis', look: marked.look }}
        isActive={marked.activeId === DIAGNOSIS_ID}
        isQuoted={find(diagnosis) !== null}
        onFocus={() => onTarget(null)}
      >
        <QuoteField
          label="Diagnosis"
          value={diagnosis}
          onChange={(value) => edit({ kind: 'set', values: { diagnosis: value } })}
          found={find(diagnosis)}
          defect={defects.get('/diagnosis')}
          isFree
        />
      </EntryBox>
      <Passages {...props} />
      <Menu {...props} />
    </div>
  )
}

function Passages({ edited, edit, find, defects, marked, onTarget }: CorrectionFormProps) {
  const { passages, nextId } = edited
  const add = () => {
    edit({ kind: 'add-passage', text: '' })
    focusPart(nextId)
  }
  return (
    <EnvironmentSection
      title={`Observation (${passages.length})`}
      hint="What is known before any test is ordered, in the words of the report."
      actions={<AddButton onPress={add}>Add a passage</AddButton>}
    >
      <div className="grid gap-1">
        {passages.map((passage, index) => (
          <PassageField
            key={passage.id}
            {...{ passage, index, edit, onTarget, look: marked.look }}
            isLast={index === passages.length - 1}
            isActive={marked.activeId === partId(passage.id)}
            found={find(passage.text)}
            defect={defects.get(`/observation/${index}`)}
          />
        ))}
      </div>
    </EnvironmentSection>
  )
}

function Menu({ edited, edit, find, defects, marked, onTarget }: CorrectionFormProps) {
  const { menu, nextId } = edited
  const add = () => {
    edit({ kind: 'add-entry', test: '', result: '' })
    focusPart(nextId)
  }
  return (
    <EnvironmentSection
      title={`Test menu (${menu.length})`}
      hint="What a test brings once it is ordered, in the words of the report."
      actions={<AddButton onPress={add}>Add a test</AddButton>}
    >
      <div className="grid gap-1">
        {menu.map((entry, index) => (
          <EntryFields
            key={entry.id}
            {...{ entry, index, edit, onTarget, look: marked.look }}
            isLast={index === menu.length - 1}
            isActive={marked.activeId === partId(entry.id)}
            found={find(entry.result)}
            testDefect={defects.get(`/menu/${index}/test`)}
            synonymsDefect={defectBelow(defects, `/menu/${index}/synonyms`)}
            resultDefect={defects.get(`/menu/${index}/result`) ?? defects.get(`/menu/${index}`)}
          />
        ))}
      </div>
    </EnvironmentSection>
  )
}

const defectBelow = (defects: ReadonlyMap<string, string>, pointer: string): string | undefined =>
  [...defects].find(([place]) => place === pointer || place.startsWith(`${pointer}/`))?.[1]

const AddButton = ({ onPress, children }: { onPress: () => void; children: string }) => (
  <Button size="sm" icon={<Plus aria-hidden />} onPress={onPress}>
    {children}
  </Button>
)
