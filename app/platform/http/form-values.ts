export type FormValues = Record<string, string | string[]>

/** A form's fields as they were typed: a name ending in [] gathers all its values, any other keeps the last. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    const typed = form.getAll(name).filter((value): value is string => typeof value === 'string')
    if (name.endsWith('[]')) values[name.slice(0, -2)] = typed
    else if (typed.length > 0) values[name] = typed[typed.length - 1] ?? ''
  }
  return values
}

/** The fields `prefix.KEY` of a form, by KEY: the cells of a sheet or a schedule. */
export function cellsOf(values: FormValues, prefix: string): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [name, value] of Object.entries(values))
    if (name.startsWith(`${prefix}.`) && typeof value === 'string') cells[name.slice(prefix.length + 1)] = value
  return cells
}
