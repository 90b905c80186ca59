import { type Refusal, type Result } from '@o2c/core/kernel';

/** Rows as the domain has them. A row that breaks its own table's rules is a bug or a tampered row: it throws, with the defects. */
export const understood = <T, E extends Refusal>(
  rows: readonly unknown[],
  read: (row: unknown) => Result<T, E>,
): readonly T[] =>
  rows.map((row) => {
    const result = read(row);
    if (!result.ok) throw new Error(`A row cannot be understood: ${JSON.stringify(result.error)}`);
    return result.value;
  });
