import { isExactDecimal, type Row, type Value } from '../../store/row';
import { compareDecimals } from '../write/decimal-text';

/** The computed columns whose value is another than the stored one; undefined when none is. */
export function changedCells(existing: Row, computed: Row): Row | undefined {
  const changed = Object.entries(computed).filter(([name, value]) => !isSame(existing[name] ?? null, value));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const isSame = (stored: Value, value: Value): boolean =>
  stored !== null && value !== null && isExactDecimal(stored) && isExactDecimal(value)
    ? compareDecimals(stored.decimal, value.decimal) === 0
    : stored === value;
