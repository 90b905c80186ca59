import * as React from 'react';
import { isLookup } from '../dataverse/table';
import { type FormCell } from '../forms/form';
import { textOf, valueOf } from '../forms/record';
import { type Editing } from '../forms/use-editing';
import { useHost } from '../shell/host';
import { Icon } from '../shell/Icon';
import { ChoiceInput } from './ChoiceInput';
import { DateInput } from './DateInput';
import { type InputProps } from './input-props';
import { LookupInput } from './LookupInput';
import { NumberInput } from './NumberInput';
import { TextInput } from './TextInput';

export interface FieldProps {
  readonly cell: FormCell;
  readonly name: string;
  readonly disabled: boolean;
  readonly editing: Editing;
}

/** One column on the form: label and value, an input where the person may write. */
export const Field = ({ cell, name, disabled, editing }: FieldProps): React.ReactElement => {
  const { privileges } = useHost();
  const column = editing.record.table.columns.get(name);
  if (column === undefined) return <p className="quiet">Unknown column {name}</p>;
  const isNew = editing.record.id === undefined;
  const writable = isNew ? column.creatable : column.updatable;
  const may = privileges.holds(editing.record.table.logicalName, isNew ? 'Create' : 'Write');
  const locked = disabled || !writable || !may;
  const id = `field-${cell.id || name}`;
  return (
    <>
      {cell.showLabel ? (
        <label className="field-label" htmlFor={id}>
          {locked ? <Icon name="lock" /> : null}
          {cell.label || column.displayName}
          {column.required && !locked ? (
            <span className="required" aria-hidden="true">
              {' '}
              *
            </span>
          ) : null}
        </label>
      ) : null}
      <FieldInput id={id} label={cell.label || column.displayName} column={column} locked={locked} editing={editing} />
    </>
  );
};

const choiceTypes = new Set(['Picklist', 'State', 'Status', 'Boolean']);
const numberTypes = new Set(['Money', 'Integer', 'Decimal', 'Double', 'BigInt']);

const FieldInput = (props: InputProps): React.ReactElement => {
  const { column, editing, locked, id } = props;
  if (isLookup(column)) return <LookupInput {...props} value={valueOf(editing.record, column)} />;
  if (locked && column.type === 'Memo')
    return <textarea id={id} className="input" rows={4} readOnly value={textOf(editing.record, column)} />;
  if (locked || column.type === 'Uniqueidentifier' || column.type === 'MultiSelectPicklist')
    return <input id={id} className="input" readOnly value={textOf(editing.record, column)} placeholder="---" />;
  if (choiceTypes.has(column.type)) return <ChoiceInput {...props} />;
  if (numberTypes.has(column.type)) return <NumberInput {...props} />;
  if (column.type === 'DateTime') return <DateInput {...props} />;
  return <TextInput {...props} />;
};
