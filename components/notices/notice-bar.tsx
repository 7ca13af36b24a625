// What a person should know and has not put away yet, above every page of theirs; nothing where there is nothing.
'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Notice as Box } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { noticesQuery, useReadNotice } from '@/lib/client/notices'
import type { Notice } from '@/lib/core/domain/notice'
import { linkOfNotice } from './link-of-notice'

const SHOWN = 3

export function NoticeBar() {
  const { data } = useQuery(noticesQuery())
  const items = data?.items ?? []
  if (items.length === 0) return null
  const more = items.length - SHOWN
  return (
    <div className="grid gap-2 px-4 pt-2">
      {items.slice(0, SHOWN).map((notice) => (
        <UnreadNotice key={notice.id} notice={notice} />
      ))}
      {more > 0 ? <p className="text-xs text-muted">{more} more, shown as these are dismissed</p> : null}
    </div>
  )
}

function UnreadNotice({ notice }: { notice: Notice }) {
  const read = useReadNotice()
  const link = linkOfNotice(notice)
  return (
    <Box
      tone="warn"
      title={
        <>
          {link.title} <TimeText iso={notice.createdAt} />
        </>
      }
      actions={
        <Button
          size="sm"
          variant="ghost"
          icon={<X aria-hidden />}
          isPending={read.isPending}
          onPress={() => read.mutate(notice.id)}
        >
          Dismiss
        </Button>
      }
    >
      <p>
        {notice.text} <TextLink href={link.href}>{link.text}</TextLink>
        {read.isError ? <span className="text-bad"> Not dismissed: {read.error.message}</span> : null}
      </p>
    </Box>
  )
}
