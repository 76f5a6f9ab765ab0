/** A variable of the environment; undefined where there is none. */
export const environment = (name: string): string | undefined => {
  const { process: host } = globalThis as { process?: { env?: Record<string, string | undefined> } }
  return host?.env?.[name]
}

export const workingFolder = (): string => {
  const { process: host } = globalThis as { process?: { cwd?: () => string } }
  return host?.cwd?.().replace(/\\/g, '/') ?? ''
}
