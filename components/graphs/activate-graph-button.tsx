// Puts a graph version in force, after a question that says what follows.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonSize } from '@/components/ui/button-style'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextLink } from '@/components/ui/text-link'
import { useToast } from '@/components/ui/toast'
import { useActivateGraph } from '@/lib/client/graphs'

type ActivateGraphButtonProps = { graph: { id: number; version: string }; size?: ButtonSize }

export function ActivateGraphButton({ graph, size }: ActivateGraphButtonProps) {
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending, error } = useActivateGraph()
  const show = useToast()
  const confirm = () =>
    mutate(graph.id, {
      onSuccess: ({ version }) => {
        setIsAsking(false)
        show('good', `${version} is active.`)
      },
    })
  return (
    <>
      <Button size={size} onPress={() => setIsAsking(true)} aria-label={`Activate ${graph.version}`}>
        Activate
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={`Put ${graph.version} in force?`}
          action="Activate"
          isPending={isPending}
          error={error}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        >
          <p>
            From now on cases link to this version, and new trees are made and scored with it. Links that people chose
            stay wherever this version holds their concept.
          </p>
          <p>
            Scores computed with an earlier version stay as they are. Trees that are there are scored anew only by a{' '}
            <TextLink href="/scores">score run</TextLink>; until then no round draws them, and a calibration made under
            another version certifies nothing.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
