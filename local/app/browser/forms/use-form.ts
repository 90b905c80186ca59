import * as React from 'react';
import { type Json } from '../dataverse/read-json';
import { type Table } from '../dataverse/table';
import { useHost } from '../shell/host';
import { useLoaded, type Loaded } from '../shell/use-loaded';
import { columnsOfForm } from './columns-of-form';
import { type Form } from './form';
import { chooseForm, loadForms, type FormSource } from './load-forms';
import { loadRecord } from './load-record';

export interface FormAddress {
  readonly table: string;
  readonly id: string | undefined;
  readonly form: string | undefined;
}

export interface LoadedForm {
  readonly table: Table;
  readonly forms: readonly FormSource[];
  readonly form: Form | undefined;
  readonly row: Json;
  readonly id: string | undefined;
}

/** Reads form, metadata and row of an address; `turn` rises to read again. */
export function useForm(address: FormAddress, appForms: ReadonlySet<string>, turn: number): Loaded<LoadedForm> {
  const { metadata, display } = useHost();
  const key = [address.table, address.id, address.form, turn].join('|');
  const read = async (): Promise<LoadedForm> => {
    const [table, forms] = await Promise.all([metadata.table(address.table), loadForms(address.table, appForms)]);
    const form = chooseForm(forms, address.form, display.lcid);
    const columns = form ? columnsOfForm(form) : new Set<string>();
    const row = address.id === undefined ? {} : await loadRecord(table, address.id, columns);
    return { table, forms, form, row, id: address.id };
  };
  return useLoaded(key, React.useCallback(read, [key, metadata]));
}
