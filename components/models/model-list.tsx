// The configured chat models: what a run may ask, and what an administrator changes of it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Bot, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { modelsQuery } from '@/lib/client/models'
import type { Model } from '@/lib/core/domain/model'
import { ModelDialog } from './model-dialog'
import { ModelTable } from './model-table'
import { TestModelDialog } from './test-model-dialog'

type Open = { what: 'add' } | { what: 'change' | 'test'; model: Model }

export function ModelList() {
  const query = useQuery(modelsQuery())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setOpen({ what: 'add' })}>
      Add model
    </Button>
  )
  const saved = (model: Model, isTestWanted: boolean) => setOpen(isTestWanted ? { what: 'test', model } : null)
  return (
    <>
      <PageHeader
        title="Models"
        description="Chat models behind OpenAI-compatible addresses, for synthesis, extraction and evaluation. A key that was given is stored encrypted and never shown again."
        actions={
          <>
            <ButtonLink href="/runs">Runs</ButtonLink>
            {add}
          </>
        }
      />
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <NoModels add={add} /> : <ModelTable models={items} onOpen={setOpen} />)}
      </Loaded>
      {open?.what === 'add' ? <ModelDialog model={null} onSaved={saved} onClose={close} /> : null}
      {open?.what === 'change' ? <ModelDialog model={open.model} onSaved={saved} onClose={close} /> : null}
      {open?.what === 'test' ? <TestModelDialog model={open.model} onClose={close} /> : null}
    </>
  )
}

const NoModels = ({ add }: { add: React.ReactNode }) => (
  <EmptyState title="No model yet" icon={<Bot aria-hidden />} actions={add}>
    Add one that you serve yourself with vLLM, SGLang or Ollama, or one of a hosted provider. One can also be named in
    the environment with MODEL_BASE_URL and MODEL_NAME. Without any, trees are made by the built-in teacher kg-policy.
  </EmptyState>
)
