import type { PasskeyOptions } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'

const refuse = (): never => {
  throw new APIError('FORBIDDEN', { code: 'NOT_VERIFIED_ON_DEVICE', message: 'The device did not check who you are.' })
}

/**
 * A passkey stands for both factors only when the device asked for a fingerprint, a face or its PIN; without that it is
 * just a thing somebody found. The library only prefers it, so it is checked here.
 */
export const onlyVerifiedUsers: Pick<PasskeyOptions, 'authenticatorSelection' | 'registration' | 'authentication'> = {
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  registration: {
    afterVerification: async ({ verification }) => {
      if (!verification.registrationInfo?.userVerified) refuse()
    },
  },
  authentication: {
    afterVerification: async ({ verification }) => {
      if (!verification.authenticationInfo.userVerified) refuse()
    },
  },
}
