import { type Database, type SqlValue } from '../../store/database';
import { quoted } from '../../store/stored-column';
import { componentId } from '../component-id';
import { COMPONENT } from '../component-type';
import { type Dependence, type NamedComponent } from './dependence';
import { type ComponentRow, type Removal } from './removal';

/** Where the rows of a kind speak of other components. */
interface Mention {
  readonly type: number;
  /** SELECT id, name of the rows that speak of ?1 (and ?2). */
  readonly sql: string;
}

const rows = (table: string, id: string, where: string): string =>
  `SELECT ${id} AS id, name FROM ${table} WHERE ${where}`;
const STEP_ON_TABLE = `sdkmessagefilterid IN (SELECT sdkmessagefilterid FROM sdkmessagefilter WHERE primaryobjecttypecode = ?1)`;
const step = (where: string): string => rows('sdkmessageprocessingstep', 'sdkmessageprocessingstepid', where);
const form = (where: string): string => rows('systemform', 'formid', where);
const view = (where: string): string => rows('savedquery', 'savedqueryid', where);
const SITE_MAP = 'SELECT sitemapid AS id, sitemapname AS name FROM sitemap WHERE instr(sitemapxml, ?1) > 0';
const APP = `SELECT a.appmoduleid AS id, a.name AS name FROM appmodule a
  JOIN appmodulecomponent c ON c.appmoduleidunique = a.appmoduleid WHERE c.objectid = ?1`;

/** ?1 is the table's name; ?2, ?3, ?4 the ways in which XML writes it. */
const OF_TABLE: readonly Mention[] = [
  { type: COMPONENT.step, sql: step(STEP_ON_TABLE) },
  { type: COMPONENT.workflow, sql: rows('workflow', 'workflowid', 'primaryentity = ?1') },
  { type: COMPONENT.form, sql: form('objecttypecode <> ?1 AND instr(formxml, ?2) > 0') },
  { type: COMPONENT.view, sql: view('returnedtypecode <> ?1 AND instr(fetchxml, ?3) > 0') },
  {
    type: COMPONENT.siteMap,
    sql: 'SELECT sitemapid AS id, sitemapname AS name FROM sitemap WHERE instr(sitemapxml, ?4) > 0',
  },
];

/** ?1 is the table's name; ?2 and ?3 the ways in which XML writes the column, ?4 its name between commas. */
const OF_COLUMN: readonly Mention[] = [
  { type: COMPONENT.form, sql: form('objecttypecode = ?1 AND instr(formxml, ?2) > 0') },
  { type: COMPONENT.view, sql: view('returnedtypecode = ?1 AND instr(fetchxml, ?3) > 0') },
  { type: COMPONENT.step, sql: step(`${STEP_ON_TABLE} AND instr(',' || filteringattributes || ',', ?4) > 0`) },
];

/** ?1 is the name of the component as others write it, or its id. */
const OF_ROW: Readonly<Record<number, { readonly by: 'id' | 'quoted name'; readonly mentions: readonly Mention[] }>> = {
  [COMPONENT.webResource]: {
    by: 'quoted name',
    mentions: [
      { type: COMPONENT.form, sql: form('instr(formxml, ?1) > 0') },
      { type: COMPONENT.siteMap, sql: SITE_MAP },
    ],
  },
  [COMPONENT.customControl]: {
    by: 'quoted name',
    mentions: [
      { type: COMPONENT.form, sql: form('instr(formxml, ?1) > 0') },
      { type: COMPONENT.view, sql: view('instr(layoutxml, ?1) > 0') },
    ],
  },
  [COMPONENT.serviceEndpoint]: { by: 'id', mentions: [{ type: COMPONENT.step, sql: step('eventhandler = ?1') }] },
  [COMPONENT.pluginType]: { by: 'id', mentions: [{ type: COMPONENT.step, sql: step('eventhandler = ?1') }] },
  [COMPONENT.form]: { by: 'id', mentions: [{ type: COMPONENT.app, sql: APP }] },
  [COMPONENT.view]: { by: 'id', mentions: [{ type: COMPONENT.app, sql: APP }] },
  [COMPONENT.siteMap]: { by: 'id', mentions: [{ type: COMPONENT.app, sql: APP }] },
  [COMPONENT.environmentVariable]: {
    by: 'quoted name',
    mentions: [{ type: COMPONENT.workflow, sql: rows('workflow', 'workflowid', 'instr(clientdata, ?1) > 0') }],
  },
};

/** Forms, views, steps, processes, apps and site maps that stay and speak of something that would go. */
export function dependentsAmongRows(database: Database, removal: Removal): readonly Dependence[] {
  const staying = (mention: Mention, values: readonly SqlValue[]): readonly NamedComponent[] =>
    database
      .all(mention.sql, values)
      .map((row) => ({ type: mention.type, id: String(row['id']), name: String(row['name']) }))
      .filter(({ type, id }) => !removal.takes(type, id));
  const dependences = (required: NamedComponent, mentions: readonly Mention[], values: readonly SqlValue[]) =>
    mentions.flatMap((mention) =>
      staying(mention, values.slice(0, parameters(mention))).map((dependent) => ({ required, dependent })),
    );
  return [
    ...removal.tables.flatMap(({ logicalName, metadataId }) => {
      const required = { type: COMPONENT.table, id: metadataId, name: logicalName };
      const written = [`<TargetEntityType>${logicalName}<`, ` name="${logicalName}"`, ` Entity="${logicalName}"`];
      return [
        ...dependences(required, OF_TABLE, [logicalName, ...written]),
        ...dependences(required, [{ type: COMPONENT.app, sql: APP }], [metadataId]),
      ];
    }),
    ...removal.columns.flatMap(({ table: { logicalName }, column }) => {
      const required = {
        type: COMPONENT.column,
        id: componentId.column(logicalName, column),
        name: `${logicalName}.${column}`,
      };
      return dependences(required, OF_COLUMN, [
        logicalName,
        ` datafieldname="${column}"`,
        `"${column}"`,
        `,${column},`,
      ]);
    }),
    ...removal.rows.flatMap((row) => {
      const rule = OF_ROW[row.type];
      const name = nameOf(database, row);
      const value = rule?.by === 'id' ? row.id : `"${name}"`;
      return dependences({ type: row.type, id: row.id, name }, rule?.mentions ?? [], [value]);
    }),
  ];
}

/** How many values a statement binds: SQLite refuses those it has no place for. */
const parameters = ({ sql }: Mention): number =>
  Math.max(0, ...[...sql.matchAll(/\?(\d)/g)].map((match) => Number(match[1])));

function nameOf(database: Database, { table, id }: ComponentRow): string {
  const column =
    table.logicalName === 'environmentvariabledefinition' ? 'schemaname' : (table.primaryName ?? table.primaryId);
  const sql = `SELECT ${quoted(column)} AS name FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ?`;
  return String(database.get(sql, [id])?.['name'] ?? '');
}
