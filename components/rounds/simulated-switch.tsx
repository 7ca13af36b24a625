// Whether reviews by simulated readers count on a page, as its address says it: `simulated=yes`, or nothing.
'use client'
import { Checkbox } from '@/components/ui/checkbox'

type SimulatedSwitchProps = {
  isOn: boolean | undefined
  onChange: (values: { simulated: 'yes' | undefined }) => void
  className?: string
}

export const SimulatedSwitch = ({ isOn = false, onChange, className }: SimulatedSwitchProps) => (
  <Checkbox
    isSelected={isOn}
    onChange={(isSelected) => onChange({ simulated: isSelected ? 'yes' : undefined })}
    className={className}
  >
    Include simulated reviews
  </Checkbox>
)
