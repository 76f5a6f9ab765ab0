/** Types as real code has them. */
export type Id<Name extends string> = string & { readonly __id: Name }
export interface UserDto {
  readonly id: Id<'user'>
  readonly email: string
  readonly roles: readonly ('admin' | 'editor' | 'viewer')[]
  readonly profile: {
    readonly displayName: string
    readonly avatarUrl?: string | null
    readonly settings: { readonly theme: 'light' | 'dark' | 'system'; readonly locale: `${string}-${string}` }
  }
  readonly createdAt: string
  readonly deletedAt: string | null
}
export type CreateUser = Omit<UserDto, 'id' | 'createdAt' | 'deletedAt'>
export type UpdateUser = Partial<CreateUser>
export type ApiResponse<Body> =
  | { readonly success: true; readonly data: Body; readonly meta?: { readonly total: number } }
  | { readonly success: false; readonly error: { readonly code: number; readonly message: string } }
export type UserResponse = ApiResponse<UserDto>
export type UsersState = {
  readonly ids: readonly string[]
  readonly entities: Readonly<Record<string, UserDto>>
  readonly status: 'idle' | 'pending' | 'rejected'
  readonly selected: string | undefined
}
export type UserAction =
  | {
      readonly type: 'users/added'
      readonly payload: UserDto
      readonly meta: { readonly optimistic: boolean }
    }
  | { readonly type: 'users/removed'; readonly payload: { readonly id: string } }
  | { readonly type: 'users/cleared' }
export interface CartLine {
  readonly sku: string
  readonly quantity: number
  readonly unitCents: number
  readonly discount?: { readonly kind: 'percent' | 'fixed'; readonly value: number }
}
export interface Cart {
  readonly currency: 'USD' | 'EUR'
  readonly lines: readonly CartLine[]
  readonly coupon?: string
}
export type Messages = Record<
  'en' | 'de',
  { readonly title: string; readonly plural: (count: number) => string }
>
export interface Emitter<Events extends Record<string, unknown[]>> {
  on<Name extends keyof Events>(name: Name, listener: (...args: Events[Name]) => void): () => void
  emit<Name extends keyof Events>(name: Name, ...args: Events[Name]): boolean
}
export type AppEmitter = Emitter<{ ready: []; error: [Error, number] }>
export interface Logger {
  readonly level: 'debug' | 'info'
  log(message: string, ...details: unknown[]): void
}
export type Ast =
  | { readonly type: 'Literal'; readonly value: string | number | null }
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'Unary'; readonly operator: '-' | '!'; readonly argument: Ast }
  | { readonly type: 'Member'; readonly object: Ast; readonly property: Ast; readonly computed: boolean }
  | { readonly type: 'Block'; readonly body: readonly Ast[] }
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly headers: Record<string, string | string[] | undefined>
  readonly query?: Record<string, string>
  readonly body?: unknown
}
export interface GeoPoint {
  readonly type: 'Point'
  readonly coordinates: [longitude: number, latitude: number, altitude?: number]
}
export interface GeoPolygon {
  readonly type: 'Polygon'
  readonly coordinates: [number, number][][]
}
export type Geometry =
  GeoPoint | GeoPolygon | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] }
export type Cron = `${string} ${string} ${string} ${string} ${string}`
export type Selector<State, Value> = (state: State) => Value
export type ListQuery<Item> = {
  readonly where?: { readonly [Key in keyof Item]?: Item[Key] | { readonly in: readonly Item[Key][] } }
  readonly orderBy?: readonly (keyof Item)[]
  readonly limit?: number
}
export type LineQuery = ListQuery<CartLine>
export interface Migration {
  readonly version: number
  up(): Promise<void>
  down?(): Promise<void>
}
export type Feature = { readonly name: string; readonly enabled: boolean | ((user: string) => boolean) }
export type Money2 = { readonly cents: bigint; readonly currency: Uppercase<string> }
export type Interval =
  { readonly from: Date; readonly to: Date } | { readonly from: Date; readonly days: number }
export type FieldError = { readonly path: readonly (string | number)[]; readonly message: string }
export type Validation<T> =
  { readonly valid: true; readonly value: T } | { readonly valid: false; readonly errors: FieldError[] }
export type CartValidation = Validation<Cart>
export type TableColumn = {
  readonly key: keyof CartLine
  readonly title: string
  readonly width?: number | 'auto'
}
export type Theme = {
  readonly [Token in 'primary' | 'danger']: { readonly [Shade in 100 | 500 | 900]: `#${string}` }
}
export type Config = {
  readonly port: number
  readonly database: { readonly url: string; readonly pool?: { readonly min: number; readonly max: number } }
  readonly features: Partial<Record<'beta' | 'metrics', boolean>>
  readonly plugins: readonly (string | [name: string, options: Record<string, unknown>])[]
}
