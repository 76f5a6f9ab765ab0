/** The name that is imported for one that stands in a namespace: `Engines` for `Engines.Motor`. */
export const rootName = (name: string): string => name.replace(/\..*$/s, '')
