// One tree as researchers see it: trajectories with their scores, and the tree as expandable turns.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CommentList } from '@/components/comments/comment-list'
import { TrajectoryExplanation } from '@/components/explanations/trajectory-explanation'
import { useExplained } from '@/components/explanations/use-explained'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { treeQuery } from '@/lib/client/trees'
import { useUrlFilter } from '@/lib/client/url-filter'
import type { TurnScore } from '@/lib/core/domain/score'
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import { labelMarks } from './label-marks'
import { pathKinds } from './path-kinds'
import { reviewStateName } from './review-state-name'
import { TrajectoryTable } from './trajectory-table'
import { TrajectoryTree } from './trajectory-tree'
import { TreeDefects } from './tree-defects'
import { TreeMap } from './tree-map'
import { TreeTeacher } from './tree-teacher'
import { TurnCalls } from './turn-calls'
import { TurnScoreView } from './turn-score-view'
import { scoresByTurn, tagOf } from './turn-tags'
import { useTreeView } from './use-tree-view'

export function TreeDetailView({ treeId }: { treeId: number }) {
  const query = useQuery(treeQuery(treeId))
  return <Loaded query={query}>{(detail) => <TreeDetailBody detail={detail} />}</Loaded>
}

function TreeDetailBody({ detail }: { detail: TreeDetail }) {
  const { search, replace } = useUrlFilter()
  const rootId = detail.turnList[0]?.id ?? ''
  const chosen = search.get('turn')
  const selectedId = detail.turnList.find((turn) => turn.id === chosen)?.id ?? rootId
  const tree = useTreeView(detail.turnList, selectedId, (turn) => replace({ turn }))
  const scores = useMemo(() => scoresByTurn(detail), [detail])
  const marks = useMemo(() => labelMarks(detail), [detail])
  const paths = useMemo(() => pathKinds(detail.trajectoryList), [detail])
  const explained = useExplained(detail.trajectoryList)
  return (
    <>
      <PageHeader
        title={detail.caseTitle}
        badges={<Badge tone="accent">{reviewStateName[detail.reviewState]}</Badge>}
        description={<TreeFacts detail={detail} />}
      />
      <div className="grid gap-6">
        <Section
          title="Trajectories"
          description="Every path from the first turn to a last one, with its current scores."
        >
          <TrajectoryTable trajectories={detail.trajectoryList} onShow={tree.focus} onExplain={explained.explain} />
        </Section>
        {explained.trajectoryId === null ? null : (
          <TrajectoryExplanation
            detail={detail}
            trajectoryId={explained.trajectoryId}
            turnId={explained.turnId}
            onClose={explained.close}
          />
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title="Observation">
            <p className="max-w-prose whitespace-pre-wrap">{detail.observation}</p>
          </Card>
          <Card title="Map" description="Turns down, paths across. The line tells what the filter made of a path.">
            <TreeMap
              turns={detail.turnList}
              {...{ marks, selectedId, paths }}
              onSelect={tree.focus}
              label="Map of the tree"
            />
          </Card>
          <TreeTeacher teacher={detail.teacher} />
        </div>
        <TreeDefects defects={detail.defects} onShow={tree.focus} />
        <Card
          title="Turns"
          description="Select a turn and press Enter for its details."
          actions={<ExpandAll tree={tree} />}
        >
          <TrajectoryTree
            tree={tree}
            marks={marks}
            areLettersFree
            tagOf={(turn) => tagOf(turn, scores.get(turn.id), detail.defects)}
            moreOf={(turn) => (
              <>
                <TurnMore score={scores.get(turn.id)} onExplain={() => explained.explainTurn(turn.id)} />
                {detail.hasModelCalls ? <TurnCalls treeId={detail.id} turnId={turn.id} /> : null}
              </>
            )}
          />
        </Card>
        <Section
          title="Comments"
          description="What reviewers told you of a turn, newest first; no part of any verdict."
        >
          <CommentList of={{ trees: detail.id }} />
        </Section>
      </div>
    </>
  )
}

const TurnMore = ({ score, onExplain }: { score: TurnScore | undefined; onExplain: () => void }) =>
  score ? <TurnScoreView score={score} onExplain={onExplain} /> : null

const ExpandAll = ({ tree }: { tree: { setAllExpanded: (isExpanded: boolean) => void } }) => (
  <>
    <Button size="sm" onPress={() => tree.setAllExpanded(true)}>
      Expand all
    </Button>
    <Button size="sm" onPress={() => tree.setAllExpanded(false)}>
      Collapse all
    </Button>
  </>
)

function TreeFacts({ detail }: { detail: TreeDetail }) {
  const { teacher } = detail
  const played = [teacher.model, teacher.persona, teacher.seed === null ? null : `seed ${teacher.seed}`]
  return (
    <>
      True diagnosis: <strong className="text-ink">{detail.diagnosis}</strong>. Played by {teacher.name}
      {played.some(Boolean) ? ` (${played.filter(Boolean).join(', ')})` : ''}.{' '}
      <TextLink href={`/cases/${detail.caseId}`}>Open the case</TextLink>
    </>
  )
}
