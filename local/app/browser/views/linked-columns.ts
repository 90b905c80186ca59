import { type Metadata } from '../dataverse/metadata';
import { parseXml } from '../dataverse/xml';
import { type View, type ViewColumn } from './view';

/** The view with the definitions of the columns it shows of linked tables, found by the aliases of its query. */
export async function withLinkedColumns(view: View, metadata: Metadata): Promise<View> {
  const { hidden = [] } = view;
  if ([...view.columns, ...hidden].every(({ name }) => !name.includes('.'))) return view;
  const links = Array.from(parseXml(view.fetchXml).querySelectorAll('link-entity'));
  const tables = new Map(links.map((link) => [link.getAttribute('alias') ?? '', link.getAttribute('name') ?? '']));
  const withDefinition = async (column: ViewColumn): Promise<ViewColumn> => {
    const [alias = '', name = ''] = column.name.split('.');
    const table = tables.get(alias);
    const linked = table === undefined ? undefined : (await metadata.table(table)).columns.get(name);
    return linked === undefined ? column : { ...column, linked };
  };
  return {
    ...view,
    columns: await Promise.all(view.columns.map(withDefinition)),
    hidden: await Promise.all(hidden.map(withDefinition)),
  };
}
