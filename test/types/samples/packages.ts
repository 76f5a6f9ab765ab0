import type { Options as HandlebarsRuntime } from 'prettier'
import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'
import type { GlobOptions } from 'tinyglobby'
import type Beacon from './neighbours.ts'
import type { Account, AccountId, Address, Level, stamp, Unexported } from './neighbours.ts'
import type { Settings as LibrarySettings, Shapes } from './library/index.js'

export { Kind as LibraryKind, Token as LibraryToken } from './library/index.js'
/** an interface of a declaration file */
export type { Settings as LibrarySettings, Mode as LibraryMode } from './library/index.js'
export type LibraryDot = Shapes.Dot
export type LibraryLine = Shapes.Line
export type LibraryDefaults = typeof import('./library/index.js').defaults
/** an interface of a package */
export type YamlSchema = Pick<SchemaOptions, 'merge' | 'resolveKnownTags' | 'sortMapEntries'>
export type YamlParsing = Pick<ParseOptions, 'intAsBigInt' | 'keepSourceTokens' | 'prettyErrors' | 'strict'>
export type YamlDocument = Pick<DocumentOptions, 'logLevel' | 'version'>
export type Globbing = Pick<GlobOptions, 'cwd' | 'dot' | 'deep' | 'onlyFiles' | 'patterns'>
export type Printing = Pick<HandlebarsRuntime, 'semi' | 'tabWidth' | 'endOfLine' | 'quoteProps'>
export type UsesLibrary = { readonly settings: LibrarySettings; readonly line: Shapes.Line }
/** types of a module that the subject imports and does not export */
export interface Statement {
  readonly account: Account
  readonly level: Level
  readonly id: AccountId
  readonly mark: typeof stamp
  readonly address: Address
}
export interface TwoAddresses {
  readonly home: Address
  readonly work?: Address
  readonly levels: readonly Level[]
}
/** an enum that no module exports */
export interface Lookup {
  readonly place: Unexported
}
/** a class that its module exports without a name */
export interface Shore {
  readonly beacon: Beacon
}
