// The labelled trajectories in the (DTC, RAC) plane, and the list of them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PlanePlot } from '@/components/plots/plane-plot'
import { Loaded } from '@/components/ui/loaded'
import { planeQuery } from '@/lib/client/calibrations'

export function PlaneView({ calibrationId, fileName }: { calibrationId: number; fileName: string }) {
  const query = useQuery(planeQuery(calibrationId))
  return (
    <Loaded query={query} lines={8}>
      {(plane) =>
        plane.placed > 0 ? (
          <PlanePlot plane={plane} fileName={`${fileName}-plane`} />
        ) : (
          <p className="text-muted">No labelled trajectory has both a DTC and a RAC.</p>
        )
      }
    </Loaded>
  )
}
