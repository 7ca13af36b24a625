// The product's mark: a branching path with an accepted and a rejected end.
export function BrandMark({ className = 'size-10' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" fill="#0b5d8a" />
      <g fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        <path d="M8 7v14a4 4 0 0 0 4 4h4" />
        <path d="M8 11a4 4 0 0 0 4 4h4" />
        <path d="m20.5 14.8 1.8 1.8 3.4-3.6" />
        <path d="m21 23 3.6 3.8m0-3.8L21 26.8" />
      </g>
    </svg>
  )
}
