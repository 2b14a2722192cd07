import { z } from 'zod'

export const MakeContracts = z.object({ lotId: z.uuid() })

export const SignContracts = z.object({
  tenderId: z.uuid(),
  lotId: z.uuid(),
  confirm: z.literal('yes', 'Tick the box to say that the supplier and the schools have signed'),
})
