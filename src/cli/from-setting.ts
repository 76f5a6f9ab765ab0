import type { Setting } from '../config/setting.ts'

/** A flag that goes before a setting of the configuration: the setting's own check is the flag's. */
export const fromSetting = <Value>({ doc, expects }: Setting<Value>) =>
  ({ type: 'string', requiresArg: true, describe: `${doc.replace(/\.$/, '')}; ${expects}` }) as const
