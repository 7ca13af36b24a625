// The files of a release with their hashes, each to download.
import { Download } from 'lucide-react'
import { formatBytes, formatCount } from '@/components/plots/number-text'
import { buttonStyle } from '@/components/ui/button-style'
import { DataTable } from '@/components/ui/data-table'
import { releaseFileUrl } from '@/lib/client/releases'
import type { Manifest } from '@/lib/core/domain/release'

type ManifestFile = Manifest['files'][number]

export function ReleaseFiles({ releaseId, files }: { releaseId: number; files: readonly ManifestFile[] }) {
  return (
    <div className="grid gap-3">
      <DataTable<ManifestFile>
        caption="Files"
        rows={files}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: 'File', isRowHeader: true, cell: (row) => <code>{row.name}</code> },
          { key: 'lines', header: 'Lines', align: 'end', cell: (row) => formatCount(row.lines) },
          { key: 'bytes', header: 'Size', align: 'end', cell: (row) => <Size bytes={row.bytes} /> },
          {
            key: 'sha256',
            header: 'SHA-256',
            cell: (row) => <code className="block min-w-48 text-xs break-all">{row.sha256}</code>,
          },
          { key: 'download', header: 'Download', cell: (row) => <FileLink releaseId={releaseId} name={row.name} /> },
        ]}
      />
      <div className="flex flex-wrap items-center gap-2">
        <FileLink releaseId={releaseId} name="manifest.json" text="Download manifest.json" />
        <span className="text-xs text-muted">all counts, versions and hashes in one file</span>
      </div>
    </div>
  )
}

const Size = ({ bytes }: { bytes: number }) => (
  <span className="whitespace-nowrap" title={`${formatCount(bytes)} bytes`}>
    {formatBytes(bytes)}
  </span>
)

type FileLinkProps = { releaseId: number; name: string; text?: string }

const FileLink = ({ releaseId, name, text = 'Download' }: FileLinkProps) => (
  <a
    href={releaseFileUrl(releaseId, name)}
    download={name}
    aria-label={`Download ${name}`}
    className={buttonStyle('secondary', 'sm')}
  >
    <Download aria-hidden />
    {text}
  </a>
)
