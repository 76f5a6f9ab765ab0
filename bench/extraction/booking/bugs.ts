import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

/** A course of so many places, and who enrolled one after the other. */
const courseOf = (s: typeof subject, places: number, names: readonly string[]) => {
  const course = new s.Course(places)
  for (const name of names) course.enrol(name)
  return course
}

const lists = (course: subject.Course) => [course.members(), course.waiting()]

export const bugs: Bugs<typeof subject> = {
  'one-place-too-many': {
    sentence:
      'When the course is full, the member goes to the end of the waiting list, and the answer is `"waiting"`.',
    wrong: 'One member more than there are places gets in.',
    is: 'if (this.freePlaces() > 0)',
    becomes: 'if (this.freePlaces() >= 0)',
    witness: (s) => courseOf(s, 1, ['Ada']).enrol('Bob'),
    right: 'waiting',
  },
  'places-of-a-half': {
    sentence: 'A `Course` is made with its number of places, which must be a whole number of at least 1.',
    wrong: 'Numbers that are not whole are accepted.',
    is: '!Number.isSafeInteger(places) || places < 1',
    becomes: '!(places >= 1)',
    witness: (s) => thrown(() => new s.Course(1.5).members()),
    right: { type: 'RangeError' },
  },
  'waiting-twice': {
    sentence:
      'Nobody can be in a course twice: somebody who has a place or already waits is refused with an `AlreadyEnrolledError`, and nothing changes.',
    wrong: 'Only those with a place are looked for.',
    is: 'if (this.position(name) !== undefined) throw new AlreadyEnrolledError',
    becomes: 'if (this.position(name) === 0) throw new AlreadyEnrolledError',
    witness: (s) => thrown(() => courseOf(s, 1, ['Ada', 'Bob']).enrol('Bob')),
    right: { type: 'AlreadyEnrolledError' },
  },
  'capitals-matter': {
    sentence:
      'Names are compared without regard to upper and lower case and without regard to spaces at either end, because the desk types as it likes.',
    wrong: 'Upper and lower case are different names.',
    is: 'name.trim().toLowerCase()',
    becomes: 'name.trim()',
    witness: (s) => courseOf(s, 1, ['Ada']).position('aDA'),
    right: 0,
  },
  'spaces-before-matter': {
    sentence:
      'Names are compared without regard to upper and lower case and without regard to spaces at either end, because the desk types as it likes.',
    wrong: 'Spaces are taken off at the end only.',
    is: 'name.trim().toLowerCase()',
    becomes: 'name.trimEnd().toLowerCase()',
    witness: (s) => courseOf(s, 1, ['Ada']).position(' Ada'),
    right: 0,
  },
  'names-tidied-up': {
    sentence: 'Lists, however, show the name as it was typed at the first enrolment.',
    wrong: 'Names of members are stored trimmed.',
    is: 'this.#members.push(name)',
    becomes: 'this.#members.push(name.trim())',
    witness: (s) => courseOf(s, 1, [' Ada']).members(),
    right: [' Ada'],
  },
  'last-in-line-moves-up': {
    sentence: 'When a place becomes free, the person who has waited longest always gets it at once.',
    wrong: 'The person who came last moves up when somebody leaves.',
    is: 'return this.#moveUp()[0]',
    becomes:
      'const last = this.#waiting.pop()\n    if (last !== undefined) this.#members.push(last)\n    return last',
    witness: (s) => courseOf(s, 1, ['Ada', 'Bob', 'Cy']).leave('Ada'),
    right: 'Bob',
  },
  'a-place-kept-free': {
    sentence: 'When a place becomes free, the person who has waited longest always gets it at once.',
    wrong: 'Nobody moves up when somebody leaves.',
    is: 'return this.#moveUp()[0]',
    becomes: 'return undefined',
    witness: (s) => courseOf(s, 1, ['Ada', 'Bob']).leave('Ada'),
    right: 'Bob',
  },
  'next-in-line-named-always': {
    sentence: '`leave` returns the name of the person who moved up, or `undefined` if nobody did.',
    wrong: 'When somebody on the waiting list leaves, the next in line is named.',
    is: 'return undefined\n    }\n    this.#members.splice',
    becomes: 'return this.#waiting[0]\n    }\n    this.#members.splice',
    witness: (s) => courseOf(s, 1, ['Ada', 'Bob', 'Cy']).leave('Bob'),
    right: undefined,
  },
  'wrong-one-leaves-the-line': {
    sentence: '`leave` takes somebody off the course, whether they have a place or are waiting.',
    wrong: 'The one behind them is taken off the waiting list.',
    is: 'this.#waiting.splice(position - 1, 1)',
    becomes: 'this.#waiting.splice(Math.min(position, this.#waiting.length - 1), 1)',
    witness: (s) => {
      const course = courseOf(s, 1, ['Ada', 'Bob', 'Cy'])
      course.leave('Bob')
      return course.waiting()
    },
    right: ['Cy'],
  },
  'error-names-the-key': {
    sentence:
      'To remove somebody who is not in the course at all is refused with a `NotEnrolledError` that carries the name asked for.',
    wrong: 'The error carries the name in lower case.',
    is: 'new NotEnrolledError(name)',
    becomes: 'new NotEnrolledError(keyOf(name))',
    witness: (s) => thrown(() => courseOf(s, 1, []).leave('Ada ')),
    right: { type: 'NotEnrolledError', member: 'Ada ' },
  },
  'more-places-not-filled': {
    sentence:
      'If there are more places than before, people move up from the waiting list in order until the places are taken or nobody waits.',
    wrong: 'Only one person moves up, however many places were added.',
    is: 'const lucky = this.#waiting.splice(0, this.freePlaces())',
    becomes: 'const lucky = this.#waiting.splice(0, Math.min(1, this.freePlaces()))',
    witness: (s) => {
      const course = courseOf(s, 1, ['Ada', 'Bob', 'Cy'])
      course.resize(3)
      return course.members()
    },
    right: ['Ada', 'Bob', 'Cy'],
  },
  'first-members-lose-their-places': {
    sentence:
      'If there are fewer, those who enrolled last lose their places first; they go back to the head of the waiting list, in the order in which they held their places.',
    wrong: 'Those who have been in longest lose their places.',
    is: 'this.#members.splice(this.#places)',
    becomes: 'this.#members.splice(0, this.#members.length - this.#places)',
    witness: (s) => {
      const course = courseOf(s, 2, ['Ada', 'Bob'])
      course.resize(1)
      return lists(course)
    },
    right: [['Ada'], ['Bob']],
  },
  'losers-at-the-end-of-the-line': {
    sentence:
      'If there are fewer, those who enrolled last lose their places first; they go back to the head of the waiting list, in the order in which they held their places.',
    wrong: 'Those who lose their places go to the end of the waiting list.',
    is: 'this.#waiting.unshift(...tooMany)',
    becomes: 'this.#waiting.push(...tooMany)',
    witness: (s) => {
      const course = courseOf(s, 2, ['Ada', 'Bob', 'Cy'])
      course.resize(1)
      return course.waiting()
    },
    right: ['Bob', 'Cy'],
  },
  'losers-in-reverse': {
    sentence:
      'If there are fewer, those who enrolled last lose their places first; they go back to the head of the waiting list, in the order in which they held their places.',
    wrong: 'Those who lose their places are put back one by one, the first of them first.',
    is: 'this.#waiting.unshift(...tooMany)',
    becomes: 'for (const member of tooMany) this.#waiting.unshift(member)',
    witness: (s) => {
      const course = courseOf(s, 3, ['Ada', 'Bob', 'Cy'])
      course.resize(1)
      return course.waiting()
    },
    right: ['Bob', 'Cy'],
  },
  'waiting-list-handed-out': {
    sentence:
      'What we hand out are copies: whoever sorts or shortens such a list must not change the course.',
    wrong: 'The waiting list itself is handed out.',
    is: 'return [...this.#waiting]',
    becomes: 'return this.#waiting',
    witness: (s) => {
      const course = courseOf(s, 1, ['Ada', 'Bob'])
      course.waiting().pop()
      return course.waiting()
    },
    right: ['Bob'],
  },
}
