// The test menu of a case with its results: for researchers only, reviewers see the names alone.
import { DataTable } from '@/components/ui/data-table'
import type { MenuEntry } from '@/lib/core/domain/case'
import { FindingList } from '@/components/trees/finding-list'

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
          cell: (entry) => <span className="whitespace-pre-wrap">{entry.result}</span>,
        },
        { key: 'findings', header: 'Findings', cell: (entry) => <FindingList findings={entry.findings} /> },
      ]}
    />
  )
}
