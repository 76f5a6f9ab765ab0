import path from 'node:path'
import type { ts } from 'ts-morph'
import type { SourceRange } from '../../../ir/source.ts'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig, saysExclude } from '../governing-config.ts'

/** What a tsconfig.json says that generated tests do not go with. */
export interface ConfigFault {
  readonly fault: 'classic' | 'no-globals' | 'in-out-dir'
  /** The key of the tsconfig.json, or its beginning where it extends what has the key. */
  readonly range: SourceRange
}

/** Whether TypeScript will read the tests that are generated into a folder. */
export function configFaults(folder: string): readonly ConfigFault[] {
  const config = governingConfig(path.join(folder, 'generated.spec.ts'))
  if (config === undefined || config.endsWith('jsconfig.json')) return []
  const options = configOptions(config)
  const found = (Object.keys(faults) as ConfigFault['fault'][]).filter((name) =>
    faults[name].isMet(options, { folder, config }),
  )
  return found.map((fault) => ({ fault, range: rangeOf(faults[fault].key, config) }))
}

interface Row {
  readonly key: string
  readonly isMet: (options: ts.CompilerOptions, place: { folder: string; config: string }) => boolean
}

const faults: Readonly<Record<ConfigFault['fault'], Row>> = {
  classic: {
    key: 'moduleResolution',
    // Its name is gone from the newest compilers, and they have read it all the same.
    isMet: ({ moduleResolution }) => Number(moduleResolution) === 1,
  },
  'no-globals': {
    key: 'types',
    isMet: ({ types, lib }) =>
      types !== undefined &&
      types.every((name) => bringsNone.test(name)) &&
      lib !== undefined &&
      !lib.some((name) => /dom|webworker/.test(name)),
  },
  'in-out-dir': {
    key: 'outDir',
    isMet: ({ outDir }, { folder, config }) =>
      outDir !== undefined && isWithin(folder, outDir) && !saysExclude(config),
  },
}

/** Packages of types that have nothing of what Node.js and browsers share. */
const bringsNone = /^(?:vitest\/.*|jest|mocha|chai)$/

const isWithin = (folder: string, outer: string) => {
  const steps = path.relative(outer, folder)
  return steps === '' || (!steps.startsWith('..') && !path.isAbsolute(steps))
}

function rangeOf(key: string, config: string): SourceRange {
  const text = compiler().ts.sys.readFile(config) ?? ''
  const start = text.indexOf(`"${key}"`)
  return start < 0 ? { file: config, start: 0, end: 0 } : { file: config, start, end: start + key.length + 2 }
}
