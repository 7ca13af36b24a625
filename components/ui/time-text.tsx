// A point in time in the reader's own time zone, to the minute.
const written = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

export const TimeText = ({ iso }: { iso: string }) => (
  <time dateTime={iso} title={iso} className="whitespace-nowrap tabular-nums">
    {written.format(new Date(iso))}
  </time>
)
