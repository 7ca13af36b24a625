// A rate strictly between 0 and 1, as a field.
'use client'
import { NumberInput } from '@/components/ui/number-input'

type RateInputProps = { label: string; hint: string; value: number; onChange: (value: number) => void }

export function RateInput(props: RateInputProps) {
  return (
    <NumberInput
      {...props}
      className="content-start"
      minValue={0.001}
      maxValue={0.999}
      step={0.001}
      formatOptions={{ maximumFractionDigits: 3 }}
    />
  )
}
