import type { Data } from '../../../ir/source.ts'

/** A file that holds schemas. */
export interface SchemaDocument {
  /** Absolute path. */
  readonly file: string
  readonly data: Data
}

export type DataMap = Readonly<Record<string, Data>>

export const isMap = (data: Data | undefined): data is DataMap =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** What stands at a JSON pointer; undefined when nothing does. */
export function dataAt(data: Data, pointer: string): Data | undefined {
  const steps = pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped)
  return steps.reduce<Data | undefined>((at, step) => {
    if (Array.isArray(at)) return (at as readonly Data[])[Number(step)]
    return isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }, data)
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

export const pointerTo = (pointer: string, ...steps: readonly (string | number)[]): string =>
  [pointer, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
