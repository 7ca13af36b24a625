// A plot as one would print it: title, SVG, what it shows in words, the numbers behind it, both to take away.
'use client'
import { Download } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { csvText, type PlotColumn } from './csv-text'
import { keepDrawn } from './keep-drawn'
import { PlotData } from './plot-data'
import { saveFile } from './save-file'
import { svgText } from './svg-text'

type PlotFigureProps<Row> = {
  title: string
  /** What the plot shows in words: printed beneath, and the text alternative of the drawing. */
  description: ReactNode
  fileName: string
  columns: readonly PlotColumn<Row>[]
  rows: readonly Row[]
  /** Draws the plot at a width in pixels. A new function draws it anew, so keep it between renders. */
  draw: (width: number) => Element
}

export function PlotFigure<Row>({ title, description, fileName, columns, rows, draw }: PlotFigureProps<Row>) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  // Observable Plot draws its own elements, outside of React.
  useEffect(() => (box.current ? keepDrawn(box.current, draw) : undefined), [draw])
  const saveSvg = () => {
    const svg = box.current?.querySelector('svg')
    if (svg) saveFile(`${fileName}.svg`, 'image/svg+xml', svgText(svg))
  }
  return (
    <figure aria-labelledby={`${id}-title`} className="grid min-w-0 content-start gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <figcaption id={`${id}-title`} className="font-medium">
          {title}
        </figcaption>
        <div className="flex gap-1">
          <SaveButton name="SVG" of={title} onPress={saveSvg} />
          <SaveButton
            name="CSV"
            of={title}
            onPress={() => saveFile(`${fileName}.csv`, 'text/csv', csvText(columns, rows))}
          />
        </div>
      </div>
      <div className="relative">
        {/* An image holds nothing that can be pressed; the drawing may, so it lies beside it. */}
        <span
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          className="pointer-events-none absolute inset-0"
        />
        <div
          ref={box}
          aria-hidden
          className="not-data-drawn:min-h-72 [&_svg]:block [&_svg]:h-auto [&_svg]:max-w-full [&_text]:whitespace-pre"
        />
      </div>
      <p id={`${id}-description`} className="max-w-prose text-xs text-muted">
        {description}
      </p>
      <PlotData title={title} columns={columns} rows={rows} />
    </figure>
  )
}

const SaveButton = ({ name, of, onPress }: { name: string; of: string; onPress: () => void }) => (
  <Button
    size="sm"
    variant="ghost"
    icon={<Download aria-hidden />}
    aria-label={`Download ${of} as ${name}`}
    onPress={onPress}
  >
    {name}
  </Button>
)
