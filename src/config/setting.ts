/** One setting: from this row come its type, its default, its check and its documentation. */
export interface Setting<Value> {
  /** What is expected, in words: `a number from 0 to 1`. */
  readonly expects: string
  readonly default: Value
  /** What it does, for the reference. One sentence. */
  readonly doc: string
  readonly accepts: (value: unknown) => boolean
}

/** Settings by name; a group is a record of them. */
export interface SettingTable {
  readonly [name: string]: Setting<unknown> | SettingTable
}

export const isSetting = (row: SettingTable[string]): row is Setting<unknown> =>
  typeof row.accepts === 'function'

/** The values of a table of settings, all there. */
export type ConfigOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer Value> ? Value : ConfigOf<Table[Name]>
}

/** What a person writes: any part of it. */
export type UserConfigOf<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends Setting<infer Value>
    ? Value
    : UserConfigOf<Table[Name]>
}

interface Row<Value> {
  readonly default: Value
  readonly doc: string
}

export const text = (row: Row<string>): Setting<string> => ({
  ...row,
  expects: 'a text that is not empty',
  accepts: (value) => typeof value === 'string' && value !== '',
})

export const optionalText = (doc: string): Setting<string | undefined> => ({
  default: undefined,
  doc,
  expects: 'a text that is not empty',
  accepts: (value) => value === undefined || (typeof value === 'string' && value !== ''),
})

export const texts = (row: Row<readonly string[]>): Setting<readonly string[]> => ({
  ...row,
  expects: 'a list of texts',
  accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== ''),
})

export const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  doc: string,
): Setting<Choice | undefined> => ({
  default: undefined,
  doc,
  expects: `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`,
  accepts: (value) => value === undefined || choices.some((choice) => choice === value),
})

export const flag = (row: Row<boolean>): Setting<boolean> => ({
  ...row,
  expects: 'true or false',
  accepts: (value) => typeof value === 'boolean',
})

export const integer = (row: Row<number> & { readonly minimum: number }): Setting<number> => ({
  default: row.default,
  doc: row.doc,
  expects: `an integer of at least ${row.minimum}`,
  accepts: (value) => Number.isSafeInteger(value) && Number(value) >= row.minimum,
})

export const optionalInteger = (minimum: number, doc: string): Setting<number | undefined> => ({
  default: undefined,
  doc,
  expects: `an integer of at least ${minimum}`,
  accepts: (value) => value === undefined || (Number.isSafeInteger(value) && Number(value) >= minimum),
})

export const share = (row: Row<number>): Setting<number> => ({
  ...row,
  expects: 'a number from 0 to 1',
  accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
})

export const choice = <Choice extends string>({
  choices,
  ...row
}: Row<NoInfer<Choice>> & { readonly choices: readonly Choice[] }): Setting<Choice> => ({
  ...row,
  expects: oneOf(choices, '').expects,
  accepts: (value) => choices.some((candidate) => candidate === value),
})
