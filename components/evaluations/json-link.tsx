// A link to what a page shows as JSON: an answer of the API, no page.
import { buttonStyle } from '@/components/ui/button-style'

export const JsonLink = ({ href }: { href: string }) => (
  <a href={href} className={buttonStyle()}>
    JSON
  </a>
)
