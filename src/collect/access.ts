import { ActionError } from '../errors.js'
import { type Scope } from '../model.js'

/**
 * What the calls of a run have shown about access to a scope: a 404 means "no report" only where some
 * other call was answered; and where the token is refused, nothing more is asked.
 */
export interface Access {
  /** A call on the scope succeeded; 204 counts. */
  prove(scope: Scope): void
  proved(scope: Scope): boolean
  /** Remembers a refusal that will meet every further call alike. */
  refuse(scope: Scope, error: ActionError): void
  /** Throws what a further call on the scope would only be told again. */
  check(scope: Scope): void
}

/** Refusals of the token itself: they hold for every scope. */
const OF_THE_TOKEN: ReadonlySet<string> = new Set([
  'TOKEN_REJECTED',
  'TOKEN_EXPIRED_DURING_RUN',
  'RATE_LIMITED',
  'TIMED_OUT',
  'CANCELLED',
])
/** Refusals that hold for a scope, as long as nothing on it succeeded. */
const OF_THE_SCOPE: ReadonlySet<string> = new Set([
  'POLICY_DISABLED',
  'ROLE_MISSING',
  'SSO_REQUIRED',
  'APP_NOT_INSTALLED',
  'GITHUB_TOKEN_USED',
  'TLS_FAILED',
  'PROXY_REFUSED',
])

/** A fresh memory of what calls have shown; scopes are told apart by kind and slug. */
export function openAccess(): Access {
  const proved = new Set<string>()
  const refused = new Map<string, ActionError>()
  let everywhere: ActionError | undefined
  return {
    prove: (scope) => void proved.add(keyOf(scope)),
    proved: (scope) => proved.has(keyOf(scope)),
    refuse(scope, error) {
      if (OF_THE_TOKEN.has(error.code)) everywhere ??= error
      if (OF_THE_SCOPE.has(error.code)) refused.set(keyOf(scope), error)
    },
    check(scope) {
      if (everywhere !== undefined) throw everywhere
      const error = refused.get(keyOf(scope))
      if (error !== undefined && !proved.has(keyOf(scope))) throw error
    },
  }
}

function keyOf(scope: Scope): string {
  return `${scope.kind}/${scope.slug}`
}
