export interface Element {
  readonly tag: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (Element | string)[]
}

export function h(
  tag: string | ((props: never) => Element),
  props: Readonly<Record<string, unknown>> | null,
  ...children: readonly (Element | string)[]
): Element {
  return typeof tag === 'string'
    ? { tag, props: props ?? {}, children }
    : tag({ ...props, children } as never)
}

export namespace h {
  export namespace JSX {
    export type Element = import('./h').Element
    export interface IntrinsicElements {
      [tag: string]: Readonly<Record<string, unknown>>
    }
  }
}
