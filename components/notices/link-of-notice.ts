// Where a notice leads.
import type { Notice } from '@/lib/core/domain/notice'

const kinds = {
  'certificate-withdrawn': { title: 'Certificate withdrawn', place: '/calibrations', text: 'Open the calibration' },
  'release-failed': { title: 'Release failed', place: '/releases', text: 'Open the release' },
} as const satisfies Record<Notice['kind'], { title: string; place: string; text: string }>

export function linkOfNotice({ kind, subjectId }: Pick<Notice, 'kind' | 'subjectId'>) {
  const { title, place, text } = kinds[kind]
  return { title, text, href: `${place}/${encodeURIComponent(subjectId)}` }
}
