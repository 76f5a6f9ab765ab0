/** Whether an object holds state that no property shows and that nobody can set. */
export const isHostObject = (value: object): boolean => hosts.some((host) => value instanceof host)

const hosts = [Promise, WeakMap, WeakSet, RegExp, EventTarget, AbortController]
