// The name of a key as it stands on the keyboard.
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded border border-line-strong bg-surface px-1 font-sans text-xs leading-4 text-ink">
      {children}
    </kbd>
  )
}
