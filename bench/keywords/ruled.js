/** Keywords with what each says; `keys` is the YAML, `tests` what is looked at. */
export function ruled(rules) {
  const given = rules.filter(Boolean)
  return {
    rules: given,
    keys: Object.assign({}, ...given.map(({ keys }) => keys)),
    fault: (value, names) => {
      for (const { keys, holds } of given)
        if (holds && !holds(value, names)) return `${JSON.stringify(keys)} does not hold of ${shown(value)}`
      return undefined
    },
  }
}

export const shown = (value) => {
  try {
    return (
      JSON.stringify(value, (_, inner) =>
        typeof inner === 'bigint'
          ? `${inner}n`
          : Object.is(inner, -0)
            ? '-0'
            : inner instanceof Map || inner instanceof Set
              ? [...inner]
              : inner === undefined
                ? 'undefined'
                : inner,
      )?.slice(0, 200) ?? String(value)
    )
  } catch {
    return String(value)
  }
}
