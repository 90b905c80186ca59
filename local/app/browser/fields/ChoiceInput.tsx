import * as React from 'react';
import { valueOf, type FieldValue } from '../forms/record';
import { type InputProps } from './input-props';

/** A choice, a status or yes/no, as a list of its labels. */
export const ChoiceInput = ({ id, column, editing }: InputProps): React.ReactElement => {
  const value = valueOf(editing.record, column);
  const choose = (event: React.ChangeEvent<HTMLSelectElement>): void => {
    editing.change(column.logicalName, toValue(event.target.value, column.type));
  };
  return (
    <select
      id={id}
      className="input"
      value={value === null ? '' : String(Number(value))}
      aria-required={column.required}
      onChange={choose}
    >
      <option value="">---</option>
      {column.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

function toValue(text: string, type: string): FieldValue {
  if (text === '') return null;
  return type === 'Boolean' ? text === '1' : Number(text);
}
