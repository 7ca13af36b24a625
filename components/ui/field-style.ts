// How a form field looks: shared by text, number and choice fields.
export const labelStyle = 'text-xs font-medium text-ink'
export const hintStyle = 'text-xs text-muted'
export const errorStyle = 'text-xs font-medium text-bad'
export const inputStyle =
  'w-full min-h-9 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-muted ' +
  'data-invalid:border-bad data-disabled:cursor-not-allowed data-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60'
