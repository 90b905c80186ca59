import * as React from 'react';
import { useHost } from '../shell/host';
import { Icon } from '../shell/Icon';
import { tableIcon } from '../shell/table-icon';
import { type FormCell } from './form';
import { textOf, type FormRecord } from './record';
import { type Editing } from './use-editing';
import { type LoadedForm } from './use-form';

export interface FormHeaderProps {
  readonly loaded: LoadedForm;
  readonly editing: Editing;
}

/** The row's name with its saved state, the form switch, and the form's header columns. */
export const FormHeader = ({ loaded, editing }: FormHeaderProps): React.ReactElement => {
  const { record } = editing;
  const primary = record.table.columns.get(record.table.primaryName);
  const name = primary ? textOf(record, primary) : '';
  const state = editing.dirty || record.id === undefined ? 'Unsaved' : 'Saved';
  return (
    <header className="card form-header">
      <span className="record-badge">
        <Icon name={tableIcon(record.table.logicalName)} />
      </span>
      <div className="record-title">
        <h1>
          <bdi>{name || `New ${record.table.displayName}`}</bdi> <span className="saved-state">- {state}</span>
        </h1>
        <div className="record-kind">
          <span>{record.table.displayName}</span>
          <FormSwitch loaded={loaded} />
        </div>
      </div>
      <dl className="header-columns">
        {loaded.form?.header.map((cell) => (
          <HeaderColumn key={cell.id} cell={cell} record={record} />
        ))}
      </dl>
    </header>
  );
};

const HeaderColumn = ({
  cell,
  record,
}: {
  readonly cell: FormCell;
  readonly record: FormRecord;
}): React.ReactElement | null => {
  const column = cell.control.kind === 'column' ? record.table.columns.get(cell.control.column) : undefined;
  if (column === undefined) return null;
  return (
    <div>
      <dd>{textOf(record, column) || '---'}</dd>
      <dt>{cell.label || column.displayName}</dt>
    </div>
  );
};

/** Which main form shows the row, when the table has several. */
const FormSwitch = ({ loaded }: { readonly loaded: LoadedForm }): React.ReactElement | null => {
  const { go } = useHost();
  const { forms, form, table, id } = loaded;
  if (form === undefined) return null;
  if (forms.length < 2) return <span>· {form.name}</span>;
  return (
    <select
      aria-label="Form"
      className="form-switch"
      value={form.id}
      onChange={(event) => {
        go({ page: 'record', table: table.logicalName, id, form: event.target.value });
      }}
    >
      {forms.map((source) => (
        <option key={source.id} value={source.id}>
          {source.name}
        </option>
      ))}
    </select>
  );
};
