/** The console, none of whose methods writes anything. */
export const silentConsole = (): Console =>
  Object.fromEntries(
    Object.entries(console).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'function' && name !== 'Console' ? () => undefined : member,
    ]),
  ) as unknown as Console
