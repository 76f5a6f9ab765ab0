/** What a member of an object is, wherever along its prototypes it stands; no getter is asked. */
export function descriptorOf(holder: object, member: string): PropertyDescriptor | undefined {
  for (let at: object | null = holder; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = Reflect.getOwnPropertyDescriptor(at, member)
    if (found) return found
  }
  return undefined
}

/** What a module exports is read through a getter of its namespace, which is no getter of the subject's. */
export const isModule = (holder: object): boolean => Reflect.get(holder, Symbol.toStringTag) === 'Module'
