import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { CommandRefusal } from '../o2c/command';
import { DATE_FORMATS } from './parse-date';

const columnOrValue = z.union([z.strictObject({ column: z.string() }), z.strictObject({ value: z.string() })]);

const importMap = z.strictObject({
  /** Name of the system the rows come from; part of every key, so two sources never collide. */
  source: z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens, at most 40'),
  legalEntity: columnOrValue,
  currency: columnOrValue,
  dateFormat: z.enum(DATE_FORMATS),
  columns: z.strictObject({
    customerNumber: z.string(),
    customerName: z.string(),
    document: z.string(),
    documentDate: z.string(),
    dueDate: z.string(),
    amount: z.string(),
    settledOn: z.string().optional(),
    /** Accounting currency per unit of the amount's currency; needed in rows whose currency is another. */
    rate: z.string().optional(),
  }),
  disputed: z.strictObject({ column: z.string(), whenTrue: z.string() }).optional(),
});

/** Which column of a foreign file means what. Documented in scripts/import-history/README.md. */
export type ImportMap = z.infer<typeof importMap>;
export type ColumnOrValue = z.infer<typeof columnOrValue>;

/** Reads a map file; refuses (exit 2) with the path of the first field that is wrong. */
export function readImportMap(file: string): ImportMap {
  const parsed = importMap.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandRefusal(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an import map'}`, 2);
}

/** The columns of the file that the map reads. */
export function mappedColumns(map: ImportMap): readonly string[] {
  const fromUnions = [map.legalEntity, map.currency].flatMap((source) => ('column' in source ? [source.column] : []));
  const optional = map.disputed ? [map.disputed.column] : [];
  const named = Object.values(map.columns).filter((column) => column !== undefined);
  return [...new Set([...fromUnions, ...optional, ...named])];
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandRefusal(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
      2,
    );
  }
}
