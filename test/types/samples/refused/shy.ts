class Shy {
  readonly volume: number
  constructor(volume: number) {
    this.volume = volume
  }
}
export type { Shy }
