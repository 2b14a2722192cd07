import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 1500

export type SaveState = 'untouched' | 'typing' | 'saving' | 'saved' | 'unsaved'

/** Posts a form quietly whenever typing pauses. Without script nothing is saved until the person presses the button. */
export function useAutosave(intent: string | undefined, action: string | undefined) {
  const fetcher = useFetcher<unknown>()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typing, setTyping] = useState(false)
  const [sent, setSent] = useState(false)
  useEffect(() => () => clearTimeout(pause.current), [])
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    if (intent === undefined) return
    const form = event.currentTarget
    clearTimeout(pause.current)
    setTyping(true)
    pause.current = setTimeout(() => {
      const typed = withoutFiles(new FormData(form))
      typed.set('intent', intent)
      setTyping(false)
      setSent(true)
      fetcher.submit(typed, { method: 'post', ...(action === undefined ? {} : { action }) })
    }, PAUSE_MS)
  }
  const cancel = () => {
    clearTimeout(pause.current)
    setTyping(false)
    setSent(false)
  }
  return { onInput, cancel, state: stateOf(typing, sent, fetcher.state === 'idle', fetcher.data) }
}

function withoutFiles(typed: FormData): FormData {
  for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name)
  return typed
}

function stateOf(typing: boolean, sent: boolean, idle: boolean, answer: unknown): SaveState {
  if (typing) return 'typing'
  if (!sent) return 'untouched'
  if (!idle) return 'saving'
  return typeof answer === 'object' && answer !== null && 'errors' in answer ? 'unsaved' : 'saved'
}

const WORDS: Record<SaveState, string> = {
  untouched: '',
  typing: '',
  saving: 'Saving your draft',
  saved: 'Your draft is saved',
  unsaved: 'Your draft is not saved yet: something in it needs another look',
}

export const SaveNote = ({ state }: { state: SaveState }) => (
  <p className={`cb-save-note cb-save-note--${state}`} role="status">
    {WORDS[state]}
  </p>
)
