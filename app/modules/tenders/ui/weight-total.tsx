import { useEffect, useRef, useState } from 'react'
import { exact, isDecimal, sumExact, toDecimals } from '#app/kernel/exact.ts'

const topWeight = /^(priceWeight|sections\.\d+\.weight)$/

/** While one types: what the sections and the price add to. Without script the page says so after saving. */
export function WeightTotal() {
  const place = useRef<HTMLParagraphElement>(null)
  const [total, setTotal] = useState<string | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const add = () => {
      const typed = [...new FormData(form)].flatMap(([name, value]) =>
        topWeight.test(name) && typeof value === 'string' && isDecimal(value.trim()) ? [exact(value.trim())] : [],
      )
      setTotal(toDecimals(sumExact(typed), 2).replace(/\.?0+$/, '') || '0')
    }
    add()
    form.addEventListener('input', add)
    return () => form.removeEventListener('input', add)
  }, [])
  return (
    <p className="govuk-body" ref={place} aria-live="polite">
      {total === null ? '' : `Sections and price add to ${total} of 100.`}
    </p>
  )
}
