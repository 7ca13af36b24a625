// Which file a graph comes from, in which format, and what the version is to be called where the file does not say.
'use client'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import type { ImportGraph } from '@/lib/client/graphs'
import { type GraphFormat, graphFormatSchema, TWO_FILE_FORMATS } from '@/lib/core/domain/graph-import'

const names: Record<GraphFormat, string> = {
  medaction: 'MedAction graph (medaction-graph/1, JSON Lines)',
  obo: 'OBO 1.2 or 1.4',
  obographs: 'OBO Graphs (JSON)',
  'disease-ontology-tsv': 'Disease Ontology report (TSV)',
  'hpo-annotations-2015': 'HPO annotations of 2015 (tar.gz)',
  hpoa: 'HPO annotations (phenotype.hpoa)',
  loinc2hpo: 'LOINC2HPO (TSV)',
  ddxplus: 'DDXPlus (JSON)',
  primekg: 'PrimeKG (CSV)',
  hetionet: 'Hetionet (TSV)',
}

const options = graphFormatSchema.options
  .filter((format) => !TWO_FILE_FORMATS.includes(format))
  .map((value) => ({ value, label: names[value] }))

type GraphFileFieldsProps = {
  wish: Pick<ImportGraph, 'format' | 'name' | 'release'>
  onChange: (values: { format?: GraphFormat; name?: string; release?: string; file?: File | null }) => void
}

export function GraphFileFields({ wish, onChange }: GraphFileFieldsProps) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Select
        label="Format"
        value={wish.format}
        onChange={(format) => onChange({ format })}
        options={options}
        hint="DDXPlus and Hetionet come in two files: use the command line."
      />
      <FileInput hint="Plain or packed (gz, tar.gz), up to 512 MB." onChange={(file) => onChange({ file })} />
      <Field
        label="Name"
        value={wish.name}
        onChange={(name) => onChange({ name })}
        placeholder="as the file says"
        maxLength={120}
      />
      <Field
        label="Release"
        value={wish.release}
        onChange={(release) => onChange({ release })}
        placeholder="as the file says"
        maxLength={120}
      />
    </div>
  )
}
