import { z } from 'zod';

/** An underlying's symbol as it stands in a path: letters, digits, dot; no index prefix. */
export const symbolSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9.]{0,9}$/, 'a symbol is 1 to 10 capital letters, digits or dots, e.g. SPY');
