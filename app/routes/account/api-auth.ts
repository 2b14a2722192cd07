import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { passkeyDoor } from '../../platform/auth/passkey-door.server.ts'

// What is posted here is JSON for the sign-in library, so it does not pass through a form's action.
const door = ({ request }: LoaderFunctionArgs | ActionFunctionArgs) => passkeyDoor(request)

export const loader = Object.assign(door, { audience: 'anyone' as const })
export const action = loader
