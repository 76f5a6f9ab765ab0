export interface PrivatePattern {
  /** In capitals: part of the placeholder. */
  readonly kind: string
  /** Global; the group `value` is what is private, or else the whole match. */
  readonly pattern: RegExp
  /** What the expression alone cannot tell: a checksum. */
  readonly accepts?: (value: string) => boolean
}
