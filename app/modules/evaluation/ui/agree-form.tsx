import { RadioGroup } from '#app/components/choice-field.tsx'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { BoardCell, BoardQuestion, ModerationBoard } from '../queries/moderation-board.server.ts'

type AgreeFormProps = { board: Pick<ModerationBoard, 'levels'>; question: BoardQuestion; cell: BoardCell }

/** What the panel agreed by talking: never an average, always with a reason about this bid. */
export const AgreeForm = ({ board, question, cell }: AgreeFormProps) => (
  <PostForm intent="agree">
    <Hidden name="criterionId" value={question.criterionId} />
    <Hidden name="bidId" value={cell.bidId} />
    <RadioGroup
      name="score"
      label={`The score the panel agreed for ${cell.alias}`}
      defaultValue={cell.agreed ? String(cell.agreed.score) : undefined}
      choices={board.levels.map(({ score, words }) => ({
        value: String(score),
        label: (
          <>
            <strong>{score}</strong> {words}
          </>
        ),
      }))}
    />
    <TextArea
      name="reason"
      label="The reason the panel agreed"
      hint="The bidder will read this. Say what in this bid led to the score; do not compare it with another bid."
      defaultValue={cell.agreed?.reason}
      rows={5}
    />
    <TextArea
      name="discussion"
      label="What was said where members differed"
      optional={!cell.mustDiscuss}
      defaultValue={cell.agreed?.discussion}
      rows={3}
    />
    <SubmitButton>Save the agreed score</SubmitButton>
  </PostForm>
)
