/** an enum of numbers */
export enum Direction {
  Up,
  Down,
  Left,
  Right,
}
/** an enum of texts */
export enum Colour {
  Red = 'red',
  Green = 'green',
  Blue = 'blue',
}
/** an enum of both */
export enum Mixture {
  No = 0,
  Yes = 'YES',
}
export enum Sparse {
  Low = -10,
  Middle = 0.5,
  High = 1000,
}
/** flags */
export enum Permission {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  All = Read | Write,
}
/** a constant enum */
export const enum Size {
  Small = 1,
  Large = 2,
}
/** an enum with computed members */
export enum Computed {
  Short = 'abc'.length,
  Long = 'abcdefgh'.length,
}
export enum Quirky {
  'with space' = 'with space',
  "quote'd" = 'q',
  $dollar = '$',
}
export enum Single {
  Only = 'only',
}
/** a member of an enum */
export type Primary = Colour.Red
export type Vertical = Direction.Up | Direction.Down
export type DirectionOrColour = Direction | Colour
export type NullableColour = Colour | null
/** names of an enum's members */
export type ColourName = keyof typeof Colour
/** values of an enum as text */
export type ColourText = `${Colour}`
export type PerColour = Record<Colour, number>
export type SomeColours = Partial<Record<Colour, boolean>>
/** an object that stands for an enum */
export const Level = { Debug: 'debug', Info: 'info', Warn: 'warn' } as const
export type Level = (typeof Level)[keyof typeof Level]
export interface Painted {
  readonly colour: Colour
  readonly direction?: Direction
  readonly fixed: Colour.Green
}
enum Hidden {
  One = 'one',
  Two = 'two',
}
/** an enum that is not exported */
export interface HoldsHidden {
  readonly hidden: Hidden
}
export const isHidden = (value: HoldsHidden): boolean => value.hidden === Hidden.One
