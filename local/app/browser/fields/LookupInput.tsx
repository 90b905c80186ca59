import * as React from 'react';
import { isReference, type FieldValue } from '../forms/record';
import { Link } from '../shell/Link';
import { type InputProps } from './input-props';
import { LookupSearch } from './LookupSearch';

/** A lookup: the row it points at as a link, with a way to take it out or to find another. */
export const LookupInput = (props: InputProps & { readonly value: FieldValue }): React.ReactElement => {
  const { id, label, column, locked, editing, value } = props;
  if (!isReference(value))
    return locked || column.targets.length === 0 ? (
      <input id={id} className="input" readOnly value="" placeholder="---" />
    ) : (
      <LookupSearch
        id={id}
        label={label}
        targets={column.targets}
        choose={(found) => {
          editing.change(column.logicalName, found);
        }}
      />
    );
  return (
    <div className="input lookup" id={id} role="group" aria-label={label}>
      <Link to={{ page: 'record', table: value.table, id: value.id, form: undefined }} className="pill">
        {value.name || value.id}
      </Link>
      {locked ? null : (
        <button
          type="button"
          className="pill-remove"
          aria-label={`Remove ${value.name} from ${label}`}
          onClick={() => {
            editing.change(column.logicalName, null);
          }}
        >
          ×
        </button>
      )}
    </div>
  );
};
