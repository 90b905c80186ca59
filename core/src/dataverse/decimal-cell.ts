import { decimal, type Decimal, parseDecimal } from '../kernel';
import { type Cell } from './cell';
import { numberText } from './number-text';

/** A Decimal column. Apart from the other cells: its arithmetic library is more than all of them, and a control needs none of it. */
export const decimalNumber: Cell<Decimal> = {
  standIn: decimal(0),
  read: (value) => {
    const digits = numberText(value);
    return digits.ok ? parseDecimal(digits.value) : digits;
  },
};
