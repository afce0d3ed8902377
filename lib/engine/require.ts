/** A caller's mistake: names the argument and the value it had. */
export class InvalidArgument extends RangeError {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is InvalidArgument {
    return value instanceof Error && value.name === 'InvalidArgument';
  }
  readonly code = 'invalid_argument';
  constructor(
    readonly argument: string,
    readonly value: unknown,
    readonly expectation: string,
  ) {
    super(`${argument} must be ${expectation}, got ${String(value)}`);
    this.name = 'InvalidArgument';
  }
}

/** Returns `value` when it is a finite number. @throws InvalidArgument */
export function requireFinite(argument: string, value: number): number {
  if (!Number.isFinite(value)) throw new InvalidArgument(argument, value, 'a finite number');
  return value;
}

/** Returns `value` when it is finite and above zero. @throws InvalidArgument */
export function requirePositive(argument: string, value: number): number {
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidArgument(argument, value, 'above zero');
  return value;
}

/** Returns `value` when it is finite and not below zero. @throws InvalidArgument */
export function requireNonNegative(argument: string, value: number): number {
  if (!(Number.isFinite(value) && value >= 0)) throw new InvalidArgument(argument, value, 'zero or above');
  return value;
}
