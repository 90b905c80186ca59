/** How a series writes its numbers. */
export interface NumberFormat {
  readonly prefix: string;
  /** The number is filled up with zeros to so many digits; a longer one is written whole. */
  readonly digits: number;
}

/**
 * The document number of a place in a series (IN-11).
 * @example documentNumber({ prefix: 'NL01-2026-', digits: 6 }, 42) is 'NL01-2026-000042'
 */
export const documentNumber = ({ prefix, digits }: NumberFormat, number: number): string =>
  `${prefix}${String(number).padStart(digits, '0')}`;
