import { z } from 'zod'

/**
 * A receipt as people paste it. Browsers post other line ends than the file has, and copying adds or drops blank ends;
 * everything else must be exactly as signed.
 */
export const PastedReceipt = z.object({
  receipt: z
    .string('Paste the text of a receipt')
    .max(20_000, 'This is longer than any receipt. Paste the text of one receipt')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text !== '', { error: 'Paste the text of a receipt' })
    .transform((text) => `${text}\n`),
})
