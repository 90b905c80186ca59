import * as React from 'react';
import { WebApiError } from '../dataverse/web-api-error';
import { useHost } from '../shell/host';
import { type FieldValue, type FormRecord } from './record';
import { saveRecord } from './save-record';
import { type LoadedForm } from './use-form';

export interface Editing {
  readonly record: FormRecord;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly change: (column: string, value: FieldValue) => void;
  /** The row's id, or undefined when it could not be saved (the person has been told why). */
  readonly save: () => Promise<string | undefined>;
}

/** What the person changes on a form, and the save. Changes live until the row is read anew. */
export function useEditing(loaded: LoadedForm): Editing {
  const { dialogs, metadata, unsaved } = useHost();
  const [changes, setChanges] = React.useState<ReadonlyMap<string, FieldValue>>(new Map());
  const [saving, setSaving] = React.useState(false);
  React.useEffect(() => {
    setChanges(new Map());
  }, [loaded]);
  const dirty = changes.size > 0;
  React.useEffect(() => {
    unsaved.current = dirty;
    return () => {
      unsaved.current = false;
    };
  }, [dirty, unsaved]);
  const record = React.useMemo<FormRecord>(
    () => ({ table: loaded.table, id: loaded.id, row: loaded.row, changes }),
    [loaded, changes],
  );
  const change = React.useCallback((column: string, value: FieldValue) => {
    setChanges((before) => new Map(before).set(column, value));
  }, []);
  const save = async (): Promise<string | undefined> => {
    setSaving(true);
    try {
      const id = await saveRecord(record, async (table) => (await metadata.table(table)).entitySetName);
      unsaved.current = false;
      return id;
    } catch (error) {
      await dialogs.ask(explain(error));
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return { record, dirty, saving, change, save };
}

function explain(error: unknown): { title: string; text: string; confirm: string } {
  const text = error instanceof Error ? error.message : String(error);
  const changed = error instanceof WebApiError && error.status === 412;
  return changed
    ? {
        title: 'Somebody else changed this row',
        text: 'Refresh to see the current values, then make your change again.',
        confirm: 'OK',
      }
    : { title: 'The row was not saved', text, confirm: 'OK' };
}
