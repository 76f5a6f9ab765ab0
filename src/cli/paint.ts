import { styleText } from 'node:util'
import type { Look, Paint } from '../report/diagnostics/pretty.ts'
import type { Io } from './io.ts'

type Style = Parameters<typeof styleText>[0]

const styles: Readonly<Record<Look, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
  place: 'cyan',
  code: 'dim',
  gutter: 'dim',
  caret: 'red',
  help: 'green',
  good: 'green',
  bad: 'red',
  strong: 'bold',
}

/** Colours when they are wanted, and plain text otherwise. */
export const painter = (colour: boolean): Paint =>
  // The stream is not asked: whether colours are wanted is decided by wantsColour alone.
  colour ? (look, text) => styleText(styles[look], text, { validateStream: false }) : (_, text) => text

/** Flag first, then the conventions of the environment, then whether anybody looks at a terminal. */
export function wantsColour({ env, columns }: Pick<Io, 'env' | 'columns'>, noColourFlag: boolean): boolean {
  if (noColourFlag) return false
  if (isSet(env.NO_COLOR)) return false
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  return columns !== undefined && !isSet(env.CI) && env.TERM !== 'dumb'
}

const isSet = (value: string | undefined) => value !== undefined && value !== ''
