import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { evaluate } from '../../app/modules/evaluation/domain/evaluate.ts'
import { inputDocument } from '../../app/modules/evaluation/domain/input-document.ts'
import { resultDocument } from '../../app/modules/evaluation/domain/result-document.ts'
import { runEvaluate } from '../../app/tool/evaluate.ts'
import { readEvaluateFile } from '../../app/tool/formats/evaluate-file.ts'
import { generatedEvaluation } from '../../app/tool/testing/generated-evaluation.ts'

/** A calculation file as the product writes it, with the digests of it and of the result that the engine finds. */
export type OwnEvaluation = { readonly name: string; readonly text: string; readonly digests: string }

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const digestsOf = (text: string, output: string): string => `${sha256(text)} ${sha256(output)}`

/** Generated, taken into the engine, written out again as the product does, and worked out by the engine. */
export function ownEvaluation(seed: number): OwnEvaluation {
  const file = readEvaluateFile(generatedEvaluation(seed))
  if ('faults' in file) throw new Error(`seed ${seed}: ${file.faults.join('; ')}`)
  const text = inputDocument(`Generated evaluation ${seed}`, file.input, file.decimals)
  return {
    name: `${seed}.json`,
    text,
    digests: digestsOf(text, resultDocument(evaluate(file.input), file.decimals)),
  }
}

/** What the command prints for the file's text, by the function that is the whole command. */
export function digestsByTool({ text, name }: OwnEvaluation): string {
  const run = runEvaluate(text)
  if ('faults' in run) throw new Error(`${name}: ${run.faults.join('; ')}`)
  return digestsOf(text, run.output)
}

/** What the public page shows for each file after it worked them all out in this browser. */
export async function digestsInBrowser(page: Page, files: readonly OwnEvaluation[]): Promise<string[]> {
  await page.goto('/verify/result')
  await page
    .getByLabel('The calculation file')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })))
  await page.getByRole('button', { name: 'Work out the result' }).click()
  await page.getByText('Worked out in your own browser. Nothing was sent.').waitFor()
  const shown = await page.locator('.cb-digest').allTextContents()
  return files.map((_, index) => `${shown[index * 2]} ${shown[index * 2 + 1]}`)
}
