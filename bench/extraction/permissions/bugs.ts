import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const grant = (
  effect: 'allow' | 'deny',
  action: string,
  resource: string,
  more: { ownerOnly?: boolean } = {},
) => ({ effect, action, resource, ...more })

const role = (name: string, grants: subject.Grant[] = [], inherits: readonly string[] = []) => ({
  name,
  grants,
  inherits,
})

const ada = (...roles: readonly string[]) => ({ id: 'ada', roles: new Set(roles) })
const invoice = { kind: 'invoice' }
const edits = grant('allow', 'edit', 'invoice')

export const bugs: Bugs<typeof subject> = {
  'parents-only': {
    sentence: 'Whoever has a role has all grants of the roles it inherits from, however far up.',
    wrong: 'Only the grants of the direct parents are inherited.',
    is: 'for (const own of user.roles) for (const name of families.get(own) ?? []) names.add(name)',
    becomes:
      'for (const own of user.roles) if (families.has(own)) for (const name of [own, ...(roles.get(own)?.inherits ?? [])]) names.add(name)',
    witness: (s) =>
      s
        .createPolicy([role('a', [], ['b']), role('b', [], ['c']), role('c', [edits])])
        .can(ada('a'), 'edit', invoice),
    right: true,
  },
  'second-parent-forgotten': {
    sentence: 'Whoever has a role has all grants of the roles it inherits from, however far up.',
    wrong: 'The second role that a role inherits from is forgotten.',
    is: 'for (const parent of roles.get(current)?.inherits ?? [])',
    becomes: 'for (const parent of (roles.get(current)?.inherits ?? []).slice(0, 1))',
    witness: (s) =>
      s
        .createPolicy([role('a', [], ['b', 'c']), role('b'), role('c', [edits])])
        .can(ada('a'), 'edit', invoice),
    right: true,
  },
  'distant-duplicates-accepted': {
    sentence:
      'Two roles with one name, or a role that inherits from a role that does not exist, are refused with a `PolicyError` with the `problem` `"duplicate"` or `"unknown"` and the name of that role.',
    wrong: 'A role of two same ones is found only when they follow each other in the list.',
    is: "if (roles.has(name)) throw new PolicyError('duplicate', name)",
    becomes: "if ([...roles.keys()].at(-1) === name) throw new PolicyError('duplicate', name)",
    witness: (s) => thrown(() => s.createPolicy([role('a'), role('b'), role('a')]).rolesOf(ada('b'))),
    right: { type: 'PolicyError', problem: 'duplicate', role: 'a' },
  },
  'unknown-parents-ignored': {
    sentence:
      'Two roles with one name, or a role that inherits from a role that does not exist, are refused with a `PolicyError` with the `problem` `"duplicate"` or `"unknown"` and the name of that role.',
    wrong: 'A role is refused only if all that it inherits from are unknown.',
    is: 'if (unknown !== undefined) throw',
    becomes: 'if (unknown !== undefined && inherits.every((name) => !roles.has(name))) throw',
    witness: (s) => thrown(() => s.createPolicy([role('a', [], ['b', 'x']), role('b')]).rolesOf(ada('b'))),
    right: { type: 'PolicyError', problem: 'unknown', role: 'x' },
  },
  'circles-accepted': {
    sentence:
      'Roles that inherit from each other in a circle are refused with the problem `"cycle"`; naming any role of the circle will do.',
    wrong: 'A circle of two or more roles is accepted, just not a role that inherits from itself.',
    is: "if (path.includes(current)) throw new PolicyError('cycle', current)",
    becomes:
      "if (path.at(-1) === current) throw new PolicyError('cycle', current)\n    if (path.includes(current)) return",
    witness: (s) =>
      thrown(() => s.createPolicy([role('a', [], ['b']), role('b', [], ['a'])]).rolesOf(ada('a'))),
    right: { type: 'PolicyError', problem: 'cycle', role: 'a' },
  },
  'two-ways-are-a-circle': {
    sentence: 'Inheriting from one role along two ways is fine.',
    wrong: 'A role that is inherited along two ways is taken for a circle.',
    is: '    if (family.has(current)) return\n',
    becomes: "    if (family.has(current)) throw new PolicyError('cycle', current)\n",
    witness: (s) =>
      thrown(() =>
        s
          .createPolicy([role('a', [], ['b', 'c']), role('b', [], ['d']), role('c', [], ['d']), role('d')])
          .rolesOf(ada('a')),
      ),
    right: { returned: ['a', 'b', 'c', 'd'] },
  },
  'action-wildcard-ignored': {
    sentence: 'Instead of the action, of the resource, or of both, it may have `*`, which stands for any.',
    wrong: 'For the action only the exact name counts.',
    is: 'matches(grant.action, action)',
    becomes: 'grant.action === action',
    witness: (s) =>
      s.createPolicy([role('a', [grant('allow', '*', 'invoice')])]).can(ada('a'), 'edit', invoice),
    right: true,
  },
  'one-wildcard-is-enough': {
    sentence: 'Instead of the action, of the resource, or of both, it may have `*`, which stands for any.',
    wrong: 'With `*` as its action a grant goes for every resource.',
    is: '.filter((grant) => matches(grant.action, action) &&',
    becomes: ".filter((grant) => grant.action === '*' || matches(grant.action, action) &&",
    witness: (s) =>
      s.createPolicy([role('a', [grant('allow', '*', 'letter')])]).can(ada('a'), 'edit', invoice),
    right: false,
  },
  'owner-limit-ignored-for-denials': {
    sentence:
      'A grant can be limited to the owner: then it only counts if the user owns the thing in question.',
    wrong: 'A denial that is limited to the owner counts for everybody.',
    is: '!grant.ownerOnly || owns',
    becomes: "!grant.ownerOnly || owns || grant.effect === 'deny'",
    witness: (s) =>
      s
        .createPolicy([role('a', [edits, grant('deny', 'edit', 'invoice', { ownerOnly: true })])])
        .can(ada('a'), 'edit', { kind: 'invoice', ownerId: 'bob' }),
    right: true,
  },
  'nobodys-thing-is-mine': {
    sentence: 'A resource without an owner belongs to nobody.',
    wrong: 'A resource without an owner belongs to everybody.',
    is: 'const owns = resource.ownerId === user.id',
    becomes: 'const owns = (resource.ownerId ?? user.id) === user.id',
    witness: (s) =>
      s
        .createPolicy([role('a', [grant('allow', 'edit', 'invoice', { ownerOnly: true })])])
        .can(ada('a'), 'edit', invoice),
    right: false,
  },
  'last-grant-wins': {
    sentence:
      'A denial always wins, no matter which role it comes from, how general it is, or in which order roles and grants are listed.',
    wrong: 'The grant that comes last decides.',
    is: "matching.some(({ effect }) => effect === 'deny')",
    becomes: "matching.at(-1)?.effect === 'deny'",
    witness: (s) =>
      s.createPolicy([role('a', [grant('deny', 'edit', 'invoice'), edits])]).can(ada('a'), 'edit', invoice),
    right: false,
  },
  'exact-grants-beat-general-denials': {
    sentence:
      'A denial always wins, no matter which role it comes from, how general it is, or in which order roles and grants are listed.',
    wrong: 'A denial with a wildcard does not count where an exact grant allows.',
    is: "matching.some(({ effect }) => effect === 'deny')",
    becomes:
      "matching.some(({ effect }) => effect === 'deny') && !matching.some((grant) => grant.effect === 'allow' && grant.action === action && grant.resource === resource.kind && matching.every((other) => other.effect === 'allow' || other.action === '*' || other.resource === '*'))",
    witness: (s) =>
      s.createPolicy([role('a', [edits, grant('deny', '*', 'invoice')])]).can(ada('a'), 'edit', invoice),
    right: false,
  },
  'inherited-denials-overridden': {
    sentence:
      'A denial always wins, no matter which role it comes from, how general it is, or in which order roles and grants are listed.',
    wrong: 'What a role of the user allows itself cannot be denied by an inherited role.',
    is: "if (matching.some(({ effect }) => effect === 'deny')) return 'denied'",
    becomes:
      "const own = [...user.roles].flatMap((name) => roles.get(name)?.grants ?? []).filter((grant) => matching.includes(grant))\n    if ((own.length > 0 ? own : matching).some(({ effect }) => effect === 'deny')) return 'denied'",
    witness: (s) =>
      s
        .createPolicy([role('a', [edits], ['b']), role('b', [grant('deny', 'edit', 'invoice')])])
        .can(ada('a'), 'edit', invoice),
    right: false,
  },
  'unknown-roles-throw': {
    sentence:
      'Roles that the policy does not know give nothing, but are not an error: old sessions still carry them.',
    wrong: 'A role that the policy does not know is an error.',
    is: 'for (const own of user.roles) for',
    becomes:
      "for (const own of user.roles) if (!roles.has(own)) throw new PolicyError('unknown', own)\n    for (const own of user.roles) for",
    witness: (s) => thrown(() => s.createPolicy([]).can(ada('x'), 'edit', invoice)),
    right: { returned: false },
  },
  'names-by-prefix': {
    sentence: 'Names are compared exactly, and nothing but the whole `*` is a wildcard.',
    wrong: 'A star at the end of a name stands for the rest.',
    is: "granted === '*' || granted === asked",
    becomes: "granted === asked || (granted.endsWith('*') && asked.startsWith(granted.slice(0, -1)))",
    witness: (s) =>
      s.createPolicy([role('a', [grant('allow', 'edit', 'inv*')])]).can(ada('a'), 'edit', invoice),
    right: false,
  },
  'star-may-be-asked': {
    sentence:
      'An action or resource that happens to be called `*` cannot be asked about and is refused with a `PolicyError` of the problem `"wildcard"`; the name in it is `*`.',
    wrong: 'Only an action is refused when it is a star.',
    is: "action === '*' || resource.kind === '*'",
    becomes: "action === '*'",
    witness: (s) => thrown(() => s.createPolicy([]).can(ada(), 'edit', { kind: '*' })),
    right: { type: 'PolicyError', problem: 'wildcard', role: '*' },
  },
  'denied-explained-as-nothing': {
    sentence:
      '`explain` gives the answer and a reason: `"denied"` if a grant denies it, `"allowed"` if it is allowed, and otherwise `"nothing-said"`.',
    wrong: 'A denial where nothing allows is explained by nothing being said.',
    is: "if (matching.some(({ effect }) => effect === 'deny')) return 'denied'",
    becomes:
      "if (matching.every(({ effect }) => effect === 'deny')) return 'nothing-said'\n    if (matching.some(({ effect }) => effect === 'deny')) return 'denied'",
    witness: (s) =>
      s.createPolicy([role('a', [grant('deny', 'edit', 'invoice')])]).explain(ada('a'), 'edit', invoice)
        .reason,
    right: 'denied',
  },
  'roles-unsorted': {
    sentence:
      '`rolesOf` lists all roles that a user has, also by inheritance, each once, sorted by name; unknown roles are not among them.',
    wrong: 'Roles are listed in the order in which they are found.',
    is: 'return [...names].sort()',
    becomes: 'return [...names]',
    witness: (s) => s.createPolicy([role('a'), role('b')]).rolesOf(ada('b', 'a')),
    right: ['a', 'b'],
  },
  'grants-of-the-caller-kept': {
    sentence:
      "Changing the list, a role, or the set of a user's roles afterwards: the first two have no effect on a policy that exists, while users are looked at anew each time.",
    wrong: 'A grant that is added to a role later counts.',
    is: 'grants: grants.map((grant) => ({ ...grant }))',
    becomes: 'grants',
    witness: (s) => {
      const clerk = role('a')
      const policy = s.createPolicy([clerk])
      clerk.grants.push(edits)
      return policy.can(ada('a'), 'edit', invoice)
    },
    right: false,
  },
  'users-remembered': {
    sentence:
      "Changing the list, a role, or the set of a user's roles afterwards: the first two have no effect on a policy that exists, while users are looked at anew each time.",
    wrong: 'The roles of a user are worked out once for each id.',
    is: '  const namesOf = (user: User): string[] => {\n',
    becomes:
      '  const known = new Map<string, string[]>()\n  const namesOf = (user: User): string[] => {\n    const before = known.get(user.id)\n    if (before) return before\n    const found = lookUp(user)\n    known.set(user.id, found)\n    return found\n  }\n\n  const lookUp = (user: User): string[] => {\n',
    witness: (s) => {
      const policy = s.createPolicy([role('a', [edits])])
      policy.can(ada(), 'edit', invoice)
      return policy.can(ada('a'), 'edit', invoice)
    },
    right: true,
  },
}
