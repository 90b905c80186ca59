import * as React from 'react';
import { type FormControl } from '../forms/form';
import { type FormRecord } from '../forms/record';
import { type Table } from '../dataverse/table';
import { Failure } from '../shell/Failure';
import { useHost } from '../shell/host';
import { Loading } from '../shell/Loading';
import { useLoaded } from '../shell/use-loaded';
import { GridArea } from '../views/GridArea';
import { loadViews } from '../views/load-views';
import { useGrid } from '../views/use-grid';
import { type View } from '../views/view';

export interface SubgridProps {
  readonly control: Extract<FormControl, { kind: 'subgrid' }>;
  readonly label: string;
  readonly record: FormRecord;
}

interface LoadedSubgrid {
  readonly table: Table;
  readonly view: View | undefined;
  /** Lookup of the related table that points here. */
  readonly parentColumn: string | undefined;
}

/** Related rows of the row on the form. */
export const Subgrid = ({ control, label, record }: SubgridProps): React.ReactElement => {
  const { metadata } = useHost();
  const loaded = useLoaded(
    `${control.table}|${control.view}|${control.relationship}`,
    async (): Promise<LoadedSubgrid> => {
      const [table, { views }] = await Promise.all([metadata.table(control.table), loadViews(control.table, metadata)]);
      const relationship = table.lookups.find(
        ({ schemaName }) => schemaName.toLowerCase() === control.relationship.toLowerCase(),
      );
      return {
        table,
        view:
          views.find(({ id }) => id.toLowerCase() === control.view) ??
          views.find(({ standard }) => standard) ??
          views[0],
        parentColumn: relationship?.column,
      };
    },
  );
  if (record.id === undefined) return <p className="empty">Save the row to see its {label || 'related rows'}.</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} />;
  if (loaded.state === 'loading') return <Loading />;
  const { table, view, parentColumn } = loaded.value;
  if (view === undefined) return <p className="empty">{table.displayCollectionName} has no views.</p>;
  if (control.relationship !== '' && parentColumn === undefined)
    return <p className="empty">The relationship {control.relationship} is unknown.</p>;
  const parent = parentColumn === undefined ? undefined : { column: parentColumn, id: record.id };
  return <SubgridRows table={table} view={view} parent={parent} label={label} pageSize={control.rows} />;
};

interface SubgridRowsProps {
  readonly table: Table;
  readonly view: View;
  readonly parent: { readonly column: string; readonly id: string } | undefined;
  readonly label: string;
  readonly pageSize: number;
}

const SubgridRows = ({ table, view, parent, label, pageSize }: SubgridRowsProps): React.ReactElement => {
  const grid = useGrid({ table, view, pageSize, search: undefined, ...(parent ? { parent } : {}) });
  return (
    <div className="subgrid">
      <h3>{label || table.displayCollectionName}</h3>
      <GridArea table={table} view={view} state={grid} pageSize={pageSize} filtered={false} />
    </div>
  );
};
