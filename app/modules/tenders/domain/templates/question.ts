import type { QuestionPlan, SectionPlan } from '../criteria-plan.ts'

type Wanted = {
  readonly weight: string
  readonly ask: string
  readonly look: string
  readonly words?: number
  readonly minimum?: string
}

/** A question of a template: what is asked, and what the panel should look for. */
export const question = (title: string, { weight, ask, look, words = 500, minimum }: Wanted): QuestionPlan => ({
  title,
  weight,
  question: ask,
  guidance: look,
  wordLimit: words,
  minimum: minimum ?? null,
  judged: null,
})

export const section = (title: string, weight: string, ...questions: QuestionPlan[]): SectionPlan => ({
  title,
  weight,
  questions,
})

/** What every school asks of a supplier, whatever it sells. Weights add to 100 with those of the section it ends. */
export const localGood = section(
  'Good for our schools and area',
  '10',
  question('Social and local value', {
    weight: '100',
    ask: 'What will you do, at no extra cost, that is good for our pupils, our area or the environment? Say how much, by when, and how we can check it.',
    look: 'Promises that belong to this contract, with an amount and a date, that a school can check each year. Statements about the company as a whole score low.',
    words: 300,
  }),
)
