import * as React from 'react';
import { textOf, valueOf } from '../forms/record';
import { type InputProps } from './input-props';

/** A number or amount: formatted at rest, plain while it is typed; what is no number is marked and not taken. */
export const NumberInput = ({ id, column, editing }: InputProps): React.ReactElement => {
  const [typed, setTyped] = React.useState<string>();
  const value = valueOf(editing.record, column);
  const parsed = typed === undefined ? undefined : parse(typed);
  const leave = (): void => {
    if (typed !== undefined && parsed !== undefined && parsed !== value) editing.change(column.logicalName, parsed);
    if (parsed !== undefined) setTyped(undefined);
  };
  return (
    <input
      id={id}
      className="input numeric"
      inputMode="decimal"
      placeholder="---"
      value={typed ?? textOf(editing.record, column)}
      aria-required={column.required}
      aria-invalid={typed !== undefined && parsed === undefined}
      onFocus={() => {
        setTyped(value === null ? '' : String(Number(value)));
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={leave}
    />
  );
};

/** Undefined: not a number. Null: nothing typed. */
function parse(text: string): number | null | undefined {
  const plain = text.replace(/[\s,]/g, '');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
