import { type Table } from '../dataverse/table';
import { type View } from '../views/view';
import { columnType } from './column-type';

type Column = ComponentFramework.PropertyHelper.DataSetApi.Column;

/** The columns of a dataset: the view's, hidden ones too, then those a control added. */
export function dataSetColumns(
  view: View,
  table: Table,
  added: readonly { readonly name: string; readonly alias: string | undefined }[],
): Column[] {
  const widest = Math.max(1, ...view.columns.map(({ width }) => width));
  const own = [...view.columns, ...(view.hidden ?? [])].map(({ name, width, linked }, order): Column => {
    const known = table.columns.get(name) ?? linked;
    return {
      name,
      alias: name,
      displayName: known?.displayName ?? name,
      dataType: known === undefined ? 'SingleLine.Text' : columnType(known),
      order,
      visualSizeFactor: width / widest,
      isHidden: !view.columns.some((column) => column.name === name),
      isPrimary: name === table.primaryName,
      disableSorting: linked !== undefined,
    };
  });
  const more = added.map(({ name, alias }): Column => {
    const known = alias === undefined ? table.columns.get(name) : undefined;
    const full = alias === undefined ? name : `${alias}.${name}`;
    return {
      name: full,
      alias: full,
      displayName: known?.displayName ?? name,
      dataType: known === undefined ? 'SingleLine.Text' : columnType(known),
      order: -1,
      visualSizeFactor: 0,
      isHidden: true,
    };
  });
  return [...own, ...more];
}
