/** Where a configuration was read: its file and text, for the places of faults. */
export interface ConfigSource {
  readonly file: string
  readonly text: string
}
