export * as days from './days'

export namespace text {
  export interface Options {
    readonly width: number
  }
  // wrong: export const pad = (value: string, options: Options): string => value.padEnd(options.width + 1)
  export const pad = (value: string, options: Options): string => value.padEnd(options.width)
  export namespace deep {
    // wrong: export const twice = (value: string): string => value
    export const twice = (value: string): string => value + value
  }
}
