import { compiler } from './compiler.ts'
import { configFiles } from './governing-config.ts'

/**
 * The declaration files of a project itself that nothing imports and all of it sees: names of its own that are global,
 * modules that only its bundler knows (`declare module '*.svg'`), what it adds to the types of others.
 */
export function ambientDeclarations(config: string): readonly string[] {
  const { sys } = compiler().ts
  return configFiles(config).filter(
    (file) => /\.d\.[cm]?ts$/.test(file) && isAmbient(sys.readFile(file) ?? ''),
  )
}

const isAmbient = (text: string) =>
  /^\s*declare\s+(?:global\b|module\s+['"])/m.test(text) || !/^\s*(?:import|export)\b/m.test(text)
