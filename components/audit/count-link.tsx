// A count that leads to the rows it counts; none leads nowhere.
import { formatCount } from '@/components/plots/number-text'
import { TextLink } from '@/components/ui/text-link'

export function CountLink({ count, href, suffix }: { count: number; href: string | undefined; suffix?: string }) {
  const text = <span className="whitespace-nowrap tabular-nums">{formatCount(count)}</span>
  return (
    <>
      {count === 0 || href === undefined ? text : <TextLink href={href}>{text}</TextLink>}
      {suffix ? ` ${suffix}` : null}
    </>
  )
}
