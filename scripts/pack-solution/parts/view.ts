import {
  type AnyCondition,
  type ViewCondition,
  type ViewDeclaration,
  type ViewLink,
  type ViewPurpose,
} from '../../../solution/model/view';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { INTRODUCED, localizedNames } from './labels';
import { componentId } from '../uuid5';
import { viewControl } from './view-control';

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
  list: 0,
};

/** The state a purpose asks for; `list` says itself what it holds. */
const STATES: Readonly<Partial<Record<ViewPurpose, number>>> = {
  active: 0,
  inactive: 1,
  associated: 0,
  quickFind: 0,
  lookup: 0,
};
const NEVER_DEFAULT: ReadonlySet<ViewPurpose> = new Set<ViewPurpose>(['inactive', 'list']);
const FIRST_WIDTH = 300;
const OTHER_WIDTH = 125;

/** The id of a view, which app and forms refer to. */
export const viewId = (view: ViewDeclaration): string => componentId('savedquery', view.table, view.key);

/** A saved query as exports write it (spec/dataverse.md A.2). */
export function savedQuery(view: ViewDeclaration, table: ViewedTable): XmlElement {
  return element('savedquery', {}, [
    ...leaves({
      IsCustomizable: 1,
      CanBeDeleted: 0,
      isquickfindquery: view.purpose === 'quickFind' ? 1 : 0,
      isprivate: 0,
      isdefault: NEVER_DEFAULT.has(view.purpose) ? 0 : 1,
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
      element('row', { name: related ? table.name : 'result', id: table.primaryId }, [
        ...shownColumns(view).map((name, position) =>
          element('cell', { name, width: position === 0 ? FIRST_WIDTH : OTHER_WIDTH }),
        ),
        ...(view.hidden ?? []).map((name) => element('cell', { name, width: 0, ishidden: 1 })),
      ]),
      ...(view.control === undefined ? [] : [viewControl(view.control)]),
    ],
  );
}

/** Its own columns, then those of its links that it does not hide. */
const shownColumns = (view: ViewDeclaration): readonly string[] => [
  ...view.columns,
  ...linkedColumns(view).filter((name) => view.hidden?.includes(name) !== true),
];

/** Columns of linked rows as a layout names them: `alias.column`. */
const linkedColumns = ({ links = [] }: ViewDeclaration): readonly string[] =>
  links.flatMap(({ alias, columns }) => columns.map((column) => `${alias}.${column}`));

function fetch(view: ViewDeclaration, table: ViewedTable): XmlElement {
  const hidden = (view.hidden ?? []).filter((name) => !name.includes('.'));
  const attributes = [table.primaryId, ...view.columns, ...hidden].map((name) => element('attribute', { name }));
  const state = STATES[view.purpose];
  const conditions = [
    ...(state === undefined ? [] : [condition({ column: 'statecode', operator: 'eq', values: [state] })]),
    ...(view.where ?? []).map(oneOrAny),
  ];
  return element('fetch', { version: '1.0', mapping: 'logical' }, [
    element('entity', { name: table.name }, [
      ...attributes,
      element('order', { attribute: view.sortedBy, descending: String(view.descending) }),
      ...(conditions.length === 0 ? [] : [element('filter', { type: 'and' }, conditions)]),
      ...(view.searched.length === 0 ? [] : [searchFilter(view.searched)]),
      ...(view.links ?? []).map(linkEntity),
    ]),
  ]);
}

const linkEntity = ({ table, alias, from, to, type, where, columns }: ViewLink): XmlElement =>
  element('link-entity', { name: table, from, to, alias, 'link-type': type }, [
    ...columns.map((name) => element('attribute', { name })),
    ...(where.length === 0 ? [] : [element('filter', { type: 'and' }, where.map(condition))]),
  ]);

const oneOrAny = (one: ViewCondition | AnyCondition): XmlElement =>
  'any' in one ? element('filter', { type: 'or' }, one.any.map(condition)) : condition(one);

function condition({ column, operator, values, of }: ViewCondition): XmlElement {
  const attributes = { ...(of === undefined ? {} : { entityname: of }), attribute: column, operator };
  const [value] = values;
  if (value === undefined) return element('condition', attributes);
  return operator === 'in'
    ? element(
        'condition',
        attributes,
        values.map((each) => leaf('value', each)),
      )
    : element('condition', { ...attributes, value });
}

const searchFilter = (columns: readonly string[]): XmlElement =>
  element(
    'filter',
    { type: 'or', isquickfindfields: 1 },
    columns.map((attribute) => element('condition', { attribute, operator: 'like', value: '{0}' })),
  );
