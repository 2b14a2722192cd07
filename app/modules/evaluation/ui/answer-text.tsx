import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { maskedPieces, maskWord } from '../../bids/domain/mask-bidder.ts'
import { markedPieces } from '../domain/evidence.ts'

type AnswerTextProps = {
  answer: string
  evidence: readonly string[]
  /** Called with the passage somebody selected and wants to keep. Left out: the answer is only for reading. */
  onKeep?: ((passage: string) => void) | undefined
}

/** A bid's answer with what was marked in it. With script, a selected passage can be kept as evidence. */
export function AnswerText({ answer, evidence, onKeep }: AnswerTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const { selected, clear } = useSelectionIn(box, onKeep !== undefined)
  if (answer === '') return <p className="govuk-hint">This bid gives no answer to the question.</p>
  const keep = (event: PointerEvent) => {
    event.preventDefault()
    if (selected) onKeep?.(selected)
    clear()
  }
  return (
    <div className="cb-answer" ref={box}>
      {paragraphs(answer).map(({ key, text }) => (
        <p className="govuk-body" key={key}>
          {placed(markedPieces(text, evidence)).map((piece) =>
            piece.marked ? (
              <mark key={piece.at}>
                <WithMasks text={piece.text} />
              </mark>
            ) : (
              <WithMasks key={piece.at} text={piece.text} />
            ),
          )}
        </p>
      ))}
      {answer.includes(maskWord) ? (
        <p className="govuk-hint">“{maskWord}” stands where the bidder named itself. The bid itself is unchanged.</p>
      ) : null}
      {selected ? (
        <button type="button" className="govuk-button cb-answer__keep" onPointerDown={keep}>
          Keep as evidence
        </button>
      ) : null}
    </div>
  )
}

const WithMasks = ({ text }: { text: string }) =>
  placed(maskedPieces(text)).map((piece) =>
    piece.masked ? (
      <span className="cb-masked" key={piece.at}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )

/** The pieces of a text, each with where it begins: by that it is known. */
function placed<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
): (Piece & { readonly at: number })[] {
  let end = 0
  return pieces.map((piece) => {
    const at = end
    end += piece.text.length
    return { ...piece, at }
  })
}

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => ({ key: `${index}`, text: part }))

/** What is selected within a box. */
function useSelectionIn(box: { current: HTMLElement | null }, wanted: boolean) {
  const [selected, setSelected] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return
    const look = () => setSelected(selectionIn(box.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [box, wanted])
  return { selected, clear: () => setSelected(null) }
}

function selectionIn(box: HTMLElement | null): string | null {
  const selection = document.getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const text = selection.toString().trim()
  return text !== '' && box.contains(selection.getRangeAt(0).commonAncestorContainer) ? text : null
}
