declare module 'untyped' {
  export function shout(text: string): string
}
