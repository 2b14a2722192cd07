import { z } from 'zod'
import { checkSheet, type DemandSheet } from './domain/sheet.ts'
import { sheetFaultText } from './domain/sheet-fault-text.ts'

const label = z.string().min(1).max(200)
const decimal = z.string().max(40)

const Field = z.object({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/),
  label,
  hint: z.string().max(500).exactOptional(),
  unit: z.string().max(60),
  kind: z.enum(['count', 'quantity', 'date', 'text', 'choice', 'meter-point']),
  options: z
    .array(z.object({ value: label, label }))
    .readonly()
    .exactOptional(),
  required: z.boolean(),
  min: decimal.exactOptional(),
  max: decimal.exactOptional(),
  decimals: z.number().int().min(0).max(10).exactOptional(),
  perItem: z.number().int().min(1).max(100).exactOptional(),
  meter: z.enum(['mpan', 'mprn']).exactOptional(),
  adds: z.literal(true).exactOptional(),
})

export const OpenCall = z.object({
  clusterId: z.uuid(),
  categoryKey: z.string().min(1).max(60),
  title: z
    .string()
    .trim()
    .min(1, 'Enter what the schools are asked about')
    .max(160, 'What the schools are asked about must be 160 characters or fewer'),
  sheet: z.object({ fields: z.array(Field).min(1).max(100).readonly() }),
  respondBy: z.iso.date('Enter the day by which schools should answer, as a real date'),
  schoolIds: z
    .array(z.uuid())
    .min(1, 'Choose at least one school to ask')
    .transform((ids) => [...new Set(ids)]),
})

const values = z.record(z.string().max(60), z.string().max(4000, 'Use 4,000 characters or fewer'))

/** A draft as its form names it, so that a fault stands beside its field. */
export const NeedDraft = z.object({ need: values })

export const SaveNeed = z.object({ callId: z.uuid(), values })
export const CommitNeed = z.object({ callId: z.uuid(), values })
export const DeclineNeed = z.object({ callId: z.uuid() })
export const ReopenNeed = z.object({
  callId: z.uuid(),
  schoolId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, 'Enter why the answer is given back. The school will see it')
    .max(500, 'The reason must be 500 characters or fewer'),
})
export const CloseCall = z.object({ callId: z.uuid() })

/** One school's form: every fault of its answers beside its field, and the tick that it means to be bound. */
export const commitmentTo = (sheet: DemandSheet) =>
  z.object({
    need: z.record(z.string(), z.string()).superRefine((answers, context) => {
      const verdict = checkSheet(sheet, answers)
      if (verdict.ok) return
      for (const fault of verdict.faults) {
        const field = sheet.fields.find(({ key }) => key === fault.key)
        if (field) context.addIssue({ code: 'custom', path: [fault.key], message: sheetFaultText(field, fault) })
      }
    }),
    confirm: z.literal('yes', 'Tick the box to say that your school commits to these quantities'),
  })
