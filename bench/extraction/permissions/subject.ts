export interface Grant {
  readonly effect: 'allow' | 'deny'
  /** `*` is any. */
  readonly action: string
  /** `*` is any. */
  readonly resource: string
  /** Whether it counts for the owner of a resource only. */
  readonly ownerOnly?: boolean
}

export interface Role {
  readonly name: string
  readonly grants: readonly Grant[]
  readonly inherits?: readonly string[]
}

export interface User {
  readonly id: string
  readonly roles: ReadonlySet<string>
}

export interface Resource {
  readonly kind: string
  readonly ownerId?: string
}

export type Reason = 'allowed' | 'denied' | 'nothing-said'

export interface Policy {
  can(user: User, action: string, resource: Resource): boolean
  explain(
    user: User,
    action: string,
    resource: Resource,
  ): { readonly allowed: boolean; readonly reason: Reason }
  rolesOf(user: User): readonly string[]
}

export class PolicyError extends Error {
  readonly problem: 'duplicate' | 'unknown' | 'cycle' | 'wildcard'
  readonly role: string
  constructor(problem: PolicyError['problem'], role: string) {
    super(`${problem}: ${role}`)
    this.name = 'PolicyError'
    this.problem = problem
    this.role = role
  }
}

/** A policy of these roles. */
export function createPolicy(given: readonly Role[]): Policy {
  const roles = copied(given)
  const families = new Map([...roles.keys()].map((name) => [name, familyOf(roles, name)]))

  const namesOf = (user: User): string[] => {
    const names = new Set<string>()
    for (const own of user.roles) for (const name of families.get(own) ?? []) names.add(name)
    return [...names].sort()
  }

  const reasonOf = (user: User, action: string, resource: Resource): Reason => {
    if (action === '*' || resource.kind === '*') throw new PolicyError('wildcard', '*')
    const owns = resource.ownerId === user.id
    const matching = namesOf(user)
      .flatMap((name) => roles.get(name)?.grants ?? [])
      .filter((grant) => matches(grant.action, action) && matches(grant.resource, resource.kind))
      .filter((grant) => !grant.ownerOnly || owns)
    if (matching.some(({ effect }) => effect === 'deny')) return 'denied'
    return matching.length > 0 ? 'allowed' : 'nothing-said'
  }

  return {
    can: (user, action, resource) => reasonOf(user, action, resource) === 'allowed',
    explain(user, action, resource) {
      const reason = reasonOf(user, action, resource)
      return { allowed: reason === 'allowed', reason }
    },
    rolesOf: (user) => namesOf(user),
  }
}

const matches = (granted: string, asked: string) => granted === '*' || granted === asked

function copied(given: readonly Role[]): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const { name, grants, inherits = [] } of given) {
    if (roles.has(name)) throw new PolicyError('duplicate', name)
    roles.set(name, { name, grants: grants.map((grant) => ({ ...grant })), inherits: [...inherits] })
  }
  for (const { inherits = [] } of roles.values()) {
    const unknown = inherits.find((name) => !roles.has(name))
    if (unknown !== undefined) throw new PolicyError('unknown', unknown)
  }
  return roles
}

/** A role and all that it inherits from. */
function familyOf(roles: ReadonlyMap<string, Role>, name: string): Set<string> {
  const family = new Set<string>()
  const visit = (current: string, path: readonly string[]) => {
    if (path.includes(current)) throw new PolicyError('cycle', current)
    if (family.has(current)) return
    for (const parent of roles.get(current)?.inherits ?? []) visit(parent, [...path, current])
    family.add(current)
  }
  visit(name, [])
  return family
}
