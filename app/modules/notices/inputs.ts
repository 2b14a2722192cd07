import { z } from 'zod'
import type { Release } from './domain/release.ts'

export const PublishNotice = z.object({
  eventKey: z.string().min(1),
  tenderId: z.uuid(),
  kind: z.enum(['tender', 'award', 'contract']),
  release: z.custom<Release>((value) => typeof value === 'object' && value !== null && 'ocid' in value),
  publishedAt: z.date(),
})
