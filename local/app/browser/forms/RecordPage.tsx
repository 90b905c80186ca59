import * as React from 'react';
import { CommandBar } from '../shell/CommandBar';
import { Failure } from '../shell/Failure';
import { useHost } from '../shell/host';
import { Loading } from '../shell/Loading';
import { FormHeader } from './FormHeader';
import { FormTabs } from './FormTabs';
import { useEditing, type Editing } from './use-editing';
import { useForm, type FormAddress, type LoadedForm } from './use-form';

export interface RecordPageProps {
  readonly address: FormAddress;
  readonly appForms: ReadonlySet<string>;
}

/** One row on its form. */
export const RecordPage = ({ address, appForms }: RecordPageProps): React.ReactElement => {
  const [turn, setTurn] = React.useState(0);
  const loaded = useForm(address, appForms, turn);
  const refresh = (): void => {
    setTurn((before) => before + 1);
  };
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={refresh} />;
  const shown = loaded.state === 'ready' ? loaded.value : sameRow(loaded.previous, address);
  if (shown === undefined) return <Loading />;
  return <OpenRecord key={`${address.table}|${address.id ?? ''}`} loaded={shown} refresh={refresh} />;
};

/** While a row is read again its old values stay on the screen; those of another row never do. */
const sameRow = (previous: LoadedForm | undefined, address: FormAddress): LoadedForm | undefined =>
  previous?.table.logicalName === address.table && previous.id === address.id ? previous : undefined;

interface OpenRecordProps {
  readonly loaded: LoadedForm;
  readonly refresh: () => void;
}

const OpenRecord = ({ loaded, refresh }: OpenRecordProps): React.ReactElement => {
  const editing = useEditing(loaded);
  const { form, table } = loaded;
  return (
    <div className="page">
      <RecordCommands loaded={loaded} editing={editing} refresh={refresh} />
      <FormHeader loaded={loaded} editing={editing} />
      {form ? (
        <FormTabs key={form.id} form={form} editing={editing} />
      ) : (
        <p className="empty">{table.displayName} has no main form in this environment.</p>
      )}
    </div>
  );
};

interface RecordCommandsProps extends OpenRecordProps {
  readonly editing: Editing;
}

const RecordCommands = ({ loaded, editing, refresh }: RecordCommandsProps): React.ReactElement => {
  const { go, back } = useHost();
  const table = loaded.table.logicalName;
  const save = async (afterwards: (id: string) => void): Promise<void> => {
    const id = await editing.save();
    if (id !== undefined) afterwards(id);
  };
  const stay = (id: string): void => {
    if (loaded.id === undefined) go({ page: 'record', table, id, form: loaded.form?.id });
    else refresh();
  };
  const off = !editing.dirty || editing.saving;
  return (
    <CommandBar
      commands={[
        { name: 'Back', icon: 'back', run: back },
        { name: 'Save', icon: 'save', off, run: () => void save(stay) },
        { name: 'Save & Close', icon: 'saveClose', off, run: () => void save(back) },
        {
          name: 'New',
          icon: 'add',
          run: () => {
            go({ page: 'record', table, id: undefined, form: loaded.form?.id });
          },
        },
        { name: 'Refresh', icon: 'refresh', off: loaded.id === undefined, run: refresh },
      ]}
    />
  );
};
