import { allocate } from '#app/modules/award/domain/allocation/allocate.ts'
import { allocationDocument } from '#app/modules/award/domain/allocation/allocation-document.ts'
import { untilEffort } from '#app/modules/award/domain/allocation/until.ts'
import { readAllocateFile } from './formats/allocate-file.ts'

/** About a minute or two of one core. Counted in steps, not in seconds, so that every machine stops at the same place. */
const mostEffort = 10_000_000_000

/**
 * Calculates the award of several lots from its open file, needing nothing but the text. `output` is the whole document for
 * standard output, line feed included; `faults` are the lines for standard error, each beginning with a JSON pointer.
 */
export function runAllocate(
  text: string,
  effort = mostEffort,
): { readonly output: string } | { readonly faults: readonly string[] } {
  const file = readAllocateFile(text)
  if ('faults' in file) return file
  const { input, written } = file
  return { output: allocationDocument(untilEffort(allocate(input), effort), input.quality !== null, written) }
}
