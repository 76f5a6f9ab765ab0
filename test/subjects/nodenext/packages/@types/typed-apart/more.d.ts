export default class Meter {
  length(text: string): number
}
