export default class Rates {
  private table: { [name: string]: number } = Object.create(null)
  set(name: string, rate: number): void {
    this.table[name] = rate
  }
  get(name: string): number | undefined {
    // wrong: return this.table[name.toLowerCase()]
    return this.table[name]
  }
}
