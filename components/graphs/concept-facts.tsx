// What a concept is called, here and elsewhere, and how specific or frequent it is.
import { formatMetric, formatPercent } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { ConceptDetail } from '@/lib/core/domain/concept-list'

/** More names than these are folded away. */
const NAMES_SHOWN = 8

export function ConceptFacts({ concept }: { concept: ConceptDetail }) {
  const { synonyms, xrefs, informationContent, backgroundRate } = concept
  return (
    <Card title="Names and figures">
      <DescriptionList
        items={[
          { term: 'Synonyms', value: <Names names={synonyms} /> },
          { term: 'Ids elsewhere', value: <Names names={xrefs} /> },
          {
            term: 'Information content',
            value: (
              <span title="1 for a concept with nothing below it, 0 for one above all others of its kind">
                {formatMetric(informationContent)}
              </span>
            ),
          },
          ...(backgroundRate === null
            ? []
            : [
                {
                  term: 'Background rate',
                  value: (
                    <span title="How often it is seen whatever the disease: the mean over all diseases with findings">
                      {formatPercent(backgroundRate)}
                    </span>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  )
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="text-muted">none</span>
  const rest = names.slice(NAMES_SHOWN)
  return (
    <>
      <NameList names={names.slice(0, NAMES_SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer text-xs font-medium text-accent">{rest.length} more</summary>
          <NameList names={rest} />
        </details>
      ) : null}
    </>
  )
}

function NameList({ names }: { names: readonly string[] }) {
  return (
    <ul className="grid gap-0.5">
      {[...new Set(names)].map((name) => (
        <li key={name} className="wrap-anywhere">
          {name}
        </li>
      ))}
    </ul>
  )
}
