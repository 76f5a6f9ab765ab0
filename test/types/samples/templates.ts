/** text with a fixed part */
export type InvoiceId = `INV-${number}`
export type Greeting = `Hello, ${string}!`
export type Flagged = `is-${boolean}`
export type BigText = `${bigint}n`
/** texts that are put together of literals */
export type Corner = `${'top' | 'bottom'}-${'left' | 'right'}`
export type Version = `${number}.${number}.${number}`
export type Hex = `#${string}`
export type Pixels = `${number}px` | 'auto'
export type Route = `/${string}` | `/${string}/:id`
export type EventName = `on${Capitalize<'click' | 'focus'>}`
/** upper case */
export type Shouted = Uppercase<string>
/** lower case */
export type Whispered = Lowercase<string>
export type Titled = Capitalize<string>
export type Untitled = Uncapitalize<string>
export type EnvironmentKey = `APP_${Uppercase<string>}`
export type UpperHex = Uppercase<'ff' | 'aa'>
export type Locale = `${Lowercase<string>}-${Uppercase<string>}`
export type NumberText = `${number}`
export type Email = `${string}@${string}.${string}`
export type DataAttribute = `data-${string}`
export type MaybeSigned = `${'' | '-'}${number}`
export type NullText = `${null}|${undefined}`
export type Currency2 = `${'USD' | 'EUR'} ${number}`
export type SnakeToCamel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<SnakeToCamel<Tail>>}`
  : S
export type CamelKey = SnakeToCamel<'created_at' | 'updated_by_user'>
export type BackTick = `\`${number}\``
/** one case after the other */
export type Sentence = Capitalize<Lowercase<string>>
export type DigitsOfTwo = `${number}${bigint}`
