/** Bugs of the broken copy, each with the invariants that have to tell of it. */
export const bugs = {
  'ids-are-reused': ['ids-are-never-reused'],
  'ids-after-a-cancel': ['ids-are-never-reused'],
  'ids-of-two-digits': ['ids-are-never-reused-however-many'],
  'overlap-drops-the-last': ['refused-bookings-change-nothing-in-a-full-room'],
  'quarter-of-an-hour-refused': ['room-decides-and-lists-like-its-model'],
  'four-hours-refused': ['room-decides-and-lists-like-its-model'],
  'too-long-accepted': ['room-decides-and-lists-like-its-model'],
  'too-short-accepted': ['room-decides-and-lists-like-its-model'],
  'closing-time-refused': ['room-decides-and-lists-like-its-model'],
  'opens-early': ['room-decides-and-lists-like-its-model'],
  'closes-late': ['room-decides-and-lists-like-its-model', 'bookings-and-free-slots-tile-the-hours'],
  'touching-refused': ['room-decides-and-lists-like-its-model'],
  'overlaps-by-start-only': [
    'room-decides-and-lists-like-its-model',
    'bookings-and-free-slots-tile-the-hours',
  ],
  'overlaps-the-last-only': ['bookings-and-free-slots-tile-the-hours'],
  'hours-before-length': ['room-decides-and-lists-like-its-model'],
  'overlap-before-hours': ['room-decides-and-lists-like-its-model'],
  'refused-but-kept': ['refused-bookings-change-nothing', 'bookings-are-the-accepted-and-not-cancelled'],
  'unknown-id-ignored': ['room-decides-and-lists-like-its-model'],
  'second-cancel-ignored': ['room-decides-and-lists-like-its-model'],
  'another-error': ['room-decides-and-lists-like-its-model'],
  'unknown-id-cancels-the-last': ['room-decides-and-lists-like-its-model'],
  'second-cancel-hits-the-next': ['room-decides-and-lists-like-its-model'],
  'gaps-cannot-be-filled': ['room-decides-and-lists-like-its-model'],
  'ids-are-trimmed': ['room-decides-and-lists-like-its-model'],
  'cancelled-stays-taken': ['cancelled-time-can-be-booked-again'],
  'cancelled-stays-listed': ['bookings-are-the-accepted-and-not-cancelled'],
  'free-slots-as-booked': [
    'room-decides-and-lists-like-its-model',
    'order-of-compatible-bookings-never-matters',
  ],
  'free-slots-longer-only': ['room-decides-and-lists-like-its-model'],
  'free-slots-without-the-last': [
    'room-decides-and-lists-like-its-model',
    'bookings-and-free-slots-tile-the-hours',
  ],
  'free-slots-cut-off': ['room-decides-and-lists-like-its-model'],
  'list-is-live': ['bookings-are-the-accepted-and-not-cancelled'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Bug = keyof typeof bugs

/** Whether a bug is switched on: the environment variable BOOKING_BUG holds its name. */
export const broken = (bug: Bug): boolean => process.env['BOOKING_BUG'] === bug
