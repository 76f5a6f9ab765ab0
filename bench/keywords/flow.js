/** YAML in its flow style, where no character of code has a meaning. */
export const flow = (value) => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${entriesOf(value)} }`
}

export const entriesOf = (keys) =>
  Object.entries(keys)
    .map(([key, value]) => `${/^[a-z]\w*$/i.test(key) ? key : flow(key)}: ${flow(value)}`)
    .join(', ')
