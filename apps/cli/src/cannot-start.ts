/**
 * Something the reader of the terminal can act on: the message says what, why and what to try, and is
 * printed as it is, without a stack. Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
