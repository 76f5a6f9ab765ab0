export const Kind = { Plain: 'plain', Rich: 'rich' }
export class Token {
  constructor(text, position = 0) {
    this.text = text
    this.position = position
  }
  get length() {
    return this.text.length
  }
}
export const tokenize = (text) => text.split(' ').map((part) => new Token(part))
export const defaults = { tabs: false, width: 80 }
