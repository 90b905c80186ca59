import * as React from 'react';
import { valueOf } from '../forms/record';
import { type InputProps } from './input-props';

/** A day, or a day with time. A day without time zone is passed on as it is typed; an instant is shown in local time. */
export const DateInput = ({ id, column, editing }: InputProps): React.ReactElement => {
  const dayOnly = column.format === 'DateOnly' || column.dateTimeBehavior === 'DateOnly';
  const local = column.dateTimeBehavior === 'UserLocal' && !dayOnly;
  const value = valueOf(editing.record, column);
  const text = typeof value === 'string' ? value : '';
  const change = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const typed = event.target.value;
    editing.change(column.logicalName, typed === '' ? null : toStored(typed, { dayOnly, local }));
  };
  return (
    <input
      id={id}
      className="input"
      type={dayOnly ? 'date' : 'datetime-local'}
      value={dayOnly ? text.slice(0, 10) : shownTime(text, local)}
      aria-required={column.required}
      onChange={change}
    />
  );
};

function toStored(typed: string, kind: { readonly dayOnly: boolean; readonly local: boolean }): string {
  if (kind.dayOnly) return typed;
  return kind.local ? new Date(typed).toISOString() : `${typed}:00Z`;
}

function shownTime(text: string, local: boolean): string {
  if (text === '' || !local) return text.slice(0, 16);
  const instant = new Date(text);
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
