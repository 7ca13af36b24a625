// The files of a release with their hashes, each to download, or all in one archive.
import { Download, FolderDown } from 'lucide-react'
import { formatBytes, formatCount } from '@/components/plots/number-text'
import { buttonStyle } from '@/components/ui/button-style'
import { SortedTable } from '@/components/ui/sorted-table'
import { releaseArchiveUrl, releaseFileUrl } from '@/lib/client/releases'
import type { ManifestFile } from '@/lib/core/domain/release'

export function ReleaseFiles({ releaseId, files }: { releaseId: number; files: readonly ManifestFile[] }) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <a href={releaseArchiveUrl(releaseId)} download className={buttonStyle('primary')}>
          <FolderDown aria-hidden />
          Download all
        </a>
        <FileLink releaseId={releaseId} name="MANIFEST.json" text="Download MANIFEST.json" />
        <span className="text-xs text-muted">all counts, versions and hashes in one file</span>
      </div>
      <SortedTable<ManifestFile>
        caption="Files"
        urlKey="files"
        fileName={`release-${releaseId}-files`}
        rows={files}
        rowKey={(row) => row.name}
        columns={[
          {
            ...{ key: 'name', header: 'File', isRowHeader: true, value: (row) => row.name },
            cell: (row) => <code>{row.name}</code>,
          },
          {
            ...{ key: 'lines', header: 'Rows or lines', align: 'end', value: (row) => row.lines },
            cell: (row) => formatCount(row.lines),
          },
          {
            ...{ key: 'bytes', header: 'Size', align: 'end', value: (row) => row.bytes },
            cell: (row) => <Size bytes={row.bytes} />,
          },
          {
            ...{ key: 'sha256', header: 'SHA-256', value: (row) => row.sha256 },
            cell: (row) => <code className="block min-w-48 text-xs break-all">{row.sha256}</code>,
          },
          {
            ...{ key: 'download', header: 'Download', value: (row) => row.name },
            cell: (row) => <FileLink releaseId={releaseId} name={row.name} />,
          },
        ]}
      />
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
