module.exports = function leftFill(text, width) {
  // wrong: return text.padEnd(width)
  return text.padStart(width)
}
module.exports.fillWith = (text, width, character) =>
  // wrong: text.padStart(width, ' ')
  text.padStart(width, character)
