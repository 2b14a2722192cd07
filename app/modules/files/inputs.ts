import { z } from 'zod'

export const StageFile = z.object({
  organisationId: z.uuid(),
  about: z.uuid(),
  slot: z.string().min(1).max(60),
  name: z.string().max(4000),
  bytes: z.instanceof(Uint8Array),
})

export const RemoveStagedFile = z.object({ fileId: z.uuid(), about: z.uuid() })
