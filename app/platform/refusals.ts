/** The rule said no, for a reason that has a sentence for people. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(`refused: ${reason}`)
  }
}

/** Not there, or not theirs: nobody learns which. */
export class NotFound extends Error {
  constructor(what = 'page') {
    super(`not found: ${what}`)
  }
}

/** Theirs, but it needs the second factor first. */
export class SecondFactorNeeded extends Error {
  constructor(what = 'page') {
    super(`second factor needed: ${what}`)
  }
}

/** Nobody is signed in. */
export class SignInNeeded extends Error {}
