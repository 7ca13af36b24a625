// Short messages that pass by at the corner of the screen; a page's own notices carry what must not be missed.
'use client'
import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { Button } from './button'
import { classNames } from './class-names'

type ToastAction = { label: string; onPress: () => void }
type Toast = { id: number; tone: 'good' | 'bad'; text: ReactNode; action?: ToastAction }
type ShowToast = (tone: Toast['tone'], text: ReactNode, action?: ToastAction) => void

const ToastContext = createContext<ShowToast>(() => undefined)
const SHOWN_MS = 8_000

/** The function that shows a message: `show('good', 'Saved')`; an action, such as to undo it, stands beside its text. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const lastId = useRef(0)
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const show = useCallback<ShowToast>(
    (tone, text, action) => {
      lastId.current += 1
      const id = lastId.current
      setToasts((shown) => [...shown.slice(-3), { id, tone, text, action }])
      setTimeout(() => dismiss(id), SHOWN_MS)
    },
    [dismiss],
  )
  const region = useMemo(() => <ToastRegion toasts={toasts} onDismiss={dismiss} />, [toasts, dismiss])
  return (
    <ToastContext value={show}>
      {children}
      {region}
    </ToastContext>
  )
}

function ToastRegion({ toasts, onDismiss }: { toasts: Toast[]; onDismiss: (id: number) => void }) {
  return (
    <div
      role="region"
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed right-4 bottom-4 z-50 grid max-w-sm gap-2"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={classNames(
            'pointer-events-auto flex items-center justify-between gap-3 rounded-lg border bg-surface px-3 py-2 shadow-raised',
            toast.tone === 'bad' ? 'border-bad text-bad' : 'border-line',
          )}
        >
          <span>{toast.text}</span>
          <ActionButton toast={toast} onDone={() => onDismiss(toast.id)} />
          <Button
            variant="ghost"
            size="sm"
            aria-label="Dismiss"
            icon={<X aria-hidden />}
            onPress={() => onDismiss(toast.id)}
          />
        </div>
      ))}
    </div>
  )
}

function ActionButton({ toast: { action }, onDone }: { toast: Toast; onDone: () => void }) {
  if (!action) return null
  const press = () => {
    action.onPress()
    onDone()
  }
  return (
    <Button size="sm" onPress={press}>
      {action.label}
    </Button>
  )
}
