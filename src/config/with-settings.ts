/** A configuration as written, with `settings` (by dotted name; undefined ones do not count) put over it. */
export function withSettings(raw: unknown, settings: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .reduce<unknown>((config, [name, value]) => withValue(config, name.split('.'), value), raw)
}

function withValue(config: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  // What is no object is left for the check to report.
  if (config !== undefined && (typeof config !== 'object' || config === null || Array.isArray(config)))
    return config
  const group = (config ?? {}) as Readonly<Record<string, unknown>>
  return { ...group, [key]: withValue(group[key], rest, value) }
}
