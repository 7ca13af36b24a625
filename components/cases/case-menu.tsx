// The test menu of a case with its results: for researchers only, reviewers see the names alone.
import { DataTable } from '@/components/ui/data-table'
import type { MenuEntry } from '@/lib/core/domain/case'
import { FindingList } from '@/components/trees/finding-list'
import { LinkedText } from './linked-text'
import { readSpans } from './read-spans'

export function CaseMenu({ menu }: { menu: readonly MenuEntry[] }) {
  return (
    <DataTable<MenuEntry>
      caption="Test menu"
      rows={menu}
      rowKey={(entry) => entry.test}
      empty="This case offers no test."
      columns={[
        {
          key: 'test',
          header: 'Test',
          isRowHeader: true,
          cell: (entry) => (
            <>
              {entry.test}
              {entry.synonyms.length > 0 ? (
                <span className="block text-xs font-normal text-muted">{entry.synonyms.join(', ')}</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'result',
          header: 'Result',
          cell: (entry) => <LinkedText text={entry.result} links={readSpans(entry.findings)} />,
        },
        { key: 'findings', header: 'Findings', cell: (entry) => <FindingList findings={entry.findings} /> },
      ]}
    />
  )
}
