import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { ConfigSource } from './config-source.ts'
import { rangeOfKey } from './range-of-key.ts'
import { isSetting, type Setting, type SettingTable } from './setting.ts'
import { settings, type Config } from './settings.ts'

type Values = Record<string, unknown>

/** Fills in the defaults. Every unknown key and every bad value is a fault; the value is there only without one. */
export function checkConfig(raw: unknown, source: ConfigSource | undefined): Outcome<Config, Diagnostic> {
  const diagnostics: Diagnostic[] = []
  const values = checkGroup({ table: settings, raw, path: [], source, diagnostics })
  return {
    value: diagnostics.length === 0 ? deepFrozen(values as unknown as Config) : undefined,
    diagnostics,
  }
}

interface GroupCheck {
  readonly table: SettingTable
  readonly raw: unknown
  readonly path: readonly string[]
  readonly source: ConfigSource | undefined
  readonly diagnostics: Diagnostic[]
}

function checkGroup({ table, raw, path, source, diagnostics }: GroupCheck): Values {
  const range = source && rangeOfKey(source, path)
  if (raw !== undefined && !isRecord(raw)) {
    const expected = 'an object of settings'
    diagnostics.push(
      diagnostic('host/bad-setting', range, { name: nameOf(path), expected, found: inWords(raw) }),
    )
    return {}
  }
  const given = raw ?? {}
  for (const key of Object.keys(given).filter((name) => !Object.hasOwn(table, name))) {
    const args = {
      name: [...path, key].join('.'),
      meant: nearest(key, Object.keys(table)),
      known: Object.keys(table),
    }
    diagnostics.push(diagnostic('host/unknown-setting', source && rangeOfKey(source, [...path, key]), args))
  }
  return Object.fromEntries(
    Object.entries(table).map(([key, row]) => {
      const inner = { raw: given[key], path: [...path, key], source, diagnostics }
      return [key, isSetting(row) ? checkValue(row, inner) : checkGroup({ table: row, ...inner })]
    }),
  )
}

function checkValue(
  setting: Setting<unknown>,
  { raw, path, source, diagnostics }: Omit<GroupCheck, 'table'>,
): unknown {
  if (raw === undefined) return setting.default
  if (!setting.accepts(raw)) {
    const args = { name: nameOf(path), expected: setting.expects, found: inWords(raw) }
    diagnostics.push(diagnostic('host/bad-setting', source && rangeOfKey(source, path), args))
  }
  return raw
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (path: readonly string[]) => (path.length === 0 ? 'the configuration' : path.join('.'))

const inWords = (value: unknown): string =>
  typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value)).slice(0, 80)

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFrozen)
  return Object.freeze(value)
}
