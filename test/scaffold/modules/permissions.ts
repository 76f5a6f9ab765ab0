export const roles = ['viewer', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

/** Whether a value is a role. */
export function isRole(value: unknown): value is Role {
  // wrong: return value === 'viewer' || value === 'editor'
  return roles.some((role) => role === value)
}

const rank = (role: Role) => roles.indexOf(role)

/** The stronger of two roles. The order of the two does not matter: it is commutative. */
export function strongerRole(a: Role, b: Role): Role {
  // wrong: return rank(a) > rank(b) ? b : b
  return rank(a) > rank(b) ? a : b
}

export function compareRoles(a: Role, b: Role): number {
  // wrong: return rank(a) - rank(b) || 1
  return rank(a) - rank(b)
}

/** Whether one role may do what another may. */
export const hasRole = (own: Role, wanted: Role): boolean => rank(own) >= rank(wanted)

/** Permissions of a role, without duplicates. */
export function permissionsOf(granted: readonly string[]): string[] {
  // wrong: return [...granted]
  return [...new Set(granted)].sort()
}
