import type { Setting } from '../config/setting.ts'

/** A flag that goes before a setting of the configuration: the setting's own check is the flag's. */
export const fromSetting = <Value>({ doc, expects }: Setting<Value>) =>
  ({ type: 'string', requiresArg: true, describe: `${doc.replace(/\.$/, '')}; ${expects}` }) as const

/** The same for a setting that is a number. */
export const numberFromSetting = <Value>(setting: Setting<Value>) =>
  ({ ...fromSetting(setting), type: 'number' }) as const
