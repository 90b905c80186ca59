import * as React from 'react';
import { valueOf } from '../forms/record';
import { type InputProps } from './input-props';

/** Single- and multi-line text; emptied text is no value. */
export const TextInput = ({ id, column, editing }: InputProps): React.ReactElement => {
  const value = valueOf(editing.record, column);
  const shared = {
    id,
    className: 'input',
    value: typeof value === 'string' ? value : '',
    placeholder: '---',
    maxLength: column.maxLength,
    'aria-required': column.required,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      editing.change(column.logicalName, event.target.value === '' ? null : event.target.value);
    },
  };
  return column.type === 'Memo' ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />;
};
