import { type Task, TaskList } from '#app/components/task-list.tsx'
import type { BoardQuestion, ModerationBoard } from '../queries/moderation-board.server.ts'

type BoardOverviewProps = Pick<ModerationBoard, 'tender' | 'questions'>

/** Each question with how far the panel has come on it, and whether its scores lie far apart. */
export const BoardOverview = ({ tender, questions }: BoardOverviewProps) => (
  <TaskList tasks={questions.map((question) => taskOf(tender.tenderId, question))} />
)

function taskOf(tenderId: string, { criterionId, title, cells }: BoardQuestion): Task & { key: string } {
  const open = cells.filter(({ agreed }) => agreed === null)
  const wide = cells.filter(({ mustDiscuss }) => mustDiscuss).map(({ alias }) => alias)
  const yours = open.some(({ mayAgree }) => mayAgree)
  return {
    key: criterionId,
    title,
    href: `/panel/${tenderId}/moderation?question=${criterionId}`,
    hint: wide.length > 0 ? `Scores lie far apart for ${wide.join(', ')}` : undefined,
    status: open.length === 0 ? 'Agreed' : `${cells.length - open.length} of ${cells.length} agreed`,
    tone: open.length === 0 ? 'good' : yours ? 'yours' : 'plain',
  }
}
