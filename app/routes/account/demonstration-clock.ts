import { moveDemonstrationClock } from '../../platform/clock.server.ts'
import { cameFrom } from '../../platform/http/came-from.ts'
import { act } from '../../platform/http/route.server.ts'

export const action = act('demonstration', {
  save: async ({ request }, { minutes }) => {
    const by = Number(minutes)
    if (Number.isInteger(by) && by > 0 && by <= 60 * 24 * 400) await moveDemonstrationClock(by)
    return cameFrom(request)
  },
})
