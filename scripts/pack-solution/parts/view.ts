import { type ViewDeclaration, type ViewPurpose } from '../../../solution/model/view';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { INTRODUCED, localizedNames } from './labels';
import { componentId } from '../uuid5';

/** What a view needs to know of its table. */
export interface ViewedTable {
  readonly name: string;
  readonly set: string;
  readonly primaryId: string;
  readonly primaryName: string;
}

const QUERY_TYPES: Readonly<Record<ViewPurpose, number>> = {
  active: 0,
  inactive: 0,
  advancedFind: 1,
  associated: 2,
  quickFind: 4,
  lookup: 64,
};
const FIRST_WIDTH = 300;
const OTHER_WIDTH = 125;

/** The id of a view, which app and forms refer to. */
export const viewId = (view: ViewDeclaration): string => componentId('savedquery', view.table, view.purpose);

/** A saved query as exports write it (spec/dataverse.md A.2). */
export function savedQuery(view: ViewDeclaration, table: ViewedTable): XmlElement {
  return element('savedquery', {}, [
    ...leaves({
      IsCustomizable: 1,
      CanBeDeleted: 0,
      isquickfindquery: view.purpose === 'quickFind' ? 1 : 0,
      isprivate: 0,
      isdefault: view.purpose === 'inactive' ? 0 : 1,
      savedqueryid: viewId(view),
    }),
    element('layoutxml', {}, [grid(view, table)]),
    leaf('querytype', QUERY_TYPES[view.purpose]),
    element('fetchxml', {}, [fetch(view, table)]),
    leaf('IntroducedVersion', INTRODUCED),
    localizedNames(view.label),
  ]);
}

function grid(view: ViewDeclaration, table: ViewedTable): XmlElement {
  const related = view.purpose === 'associated' || view.purpose === 'lookup';
  const preview = view.purpose === 'lookup' ? 0 : 1;
  return element(
    'grid',
    { name: related ? table.set : 'resultset', jump: table.primaryName, select: 1, icon: 1, preview },
    [
      element(
        'row',
        { name: related ? table.name : 'result', id: table.primaryId },
        view.columns.map((name, position) =>
          element('cell', { name, width: position === 0 ? FIRST_WIDTH : OTHER_WIDTH }),
        ),
      ),
    ],
  );
}

function fetch(view: ViewDeclaration, table: ViewedTable): XmlElement {
  const attributes = [table.primaryId, ...view.columns].map((name) => element('attribute', { name }));
  return element('fetch', { version: '1.0', mapping: 'logical' }, [
    element('entity', { name: table.name }, [
      ...attributes,
      element('order', { attribute: view.sortedBy, descending: String(view.descending) }),
      ...(view.purpose === 'advancedFind' ? [] : [stateFilter(view.purpose === 'inactive' ? 1 : 0)]),
      ...(view.searched.length === 0 ? [] : [searchFilter(view.searched)]),
    ]),
  ]);
}

const stateFilter = (value: number): XmlElement =>
  element('filter', { type: 'and' }, [element('condition', { attribute: 'statecode', operator: 'eq', value })]);

const searchFilter = (columns: readonly string[]): XmlElement =>
  element(
    'filter',
    { type: 'or', isquickfindfields: 1 },
    columns.map((attribute) => element('condition', { attribute, operator: 'like', value: '{0}' })),
  );
