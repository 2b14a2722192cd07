import { becomePerson } from '../../platform/auth/become.server.ts'
import { act } from '../../platform/http/route.server.ts'

export const action = act('demonstration', {
  save: async ({ request }, { person }) => {
    const answer = await becomePerson(request, String(person))
    if (!answer.ok) return answer
    answer.headers.set('Location', '/start')
    return new Response(null, { status: 303, headers: answer.headers })
  },
})
