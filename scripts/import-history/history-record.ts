import {
  type CurrencyCode,
  type Decimal,
  type IsoDate,
  type Money,
  parseCurrency,
  parseDecimal,
  parseMoney,
} from '@o2c/core/kernel';

import { type ColumnOrValue, type ImportMap } from './import-map';
import { parseDate } from './parse-date';
import { type CsvRecord, type LineDefect } from './read-csv';

/** One record of the file, its texts understood but not yet checked against the books. */
export interface HistoryRecord {
  readonly line: number;
  readonly legalEntityCode: string;
  readonly customerNumber: string;
  readonly customerName: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly dueDate: IsoDate;
  readonly amount: Money;
  readonly disputed: boolean;
  readonly settledOn?: IsoDate;
  readonly rate?: Decimal;
}

/** Understands a record by the map. Returns either the record or every defect of its line, each with the column that is to blame. */
export function historyRecord(record: CsvRecord, map: ImportMap): HistoryRecord | readonly LineDefect[] {
  const defects: LineDefect[] = [];
  const reader = new RecordReader(record, map, defects);
  const { columns } = map;
  const currency = reader.currency();
  const understood = {
    line: record.line,
    legalEntityCode: reader.source(map.legalEntity),
    customerNumber: reader.required(columns.customerNumber),
    customerName: reader.required(columns.customerName),
    documentNumber: reader.required(columns.document),
    documentDate: reader.date(columns.documentDate),
    dueDate: reader.date(columns.dueDate),
    amount: currency === undefined ? undefined : reader.amount(columns.amount, currency),
    disputed: map.disputed !== undefined && reader.text(map.disputed.column) === map.disputed.whenTrue,
    settledOn: reader.optional(columns.settledOn, (column) => reader.date(column)),
    rate: reader.optional(columns.rate, (column) => reader.decimal(column)),
  };
  const { documentDate, dueDate, amount, settledOn, rate, ...rest } = understood;
  if (defects.length > 0 || documentDate === undefined || dueDate === undefined || amount === undefined) return defects;
  return {
    ...rest,
    documentDate,
    dueDate,
    amount,
    ...(settledOn === undefined ? {} : { settledOn }),
    ...(rate === undefined ? {} : { rate }),
  };
}

/** Reads the cells of one record and collects what is wrong with them. */
class RecordReader {
  public constructor(
    private readonly record: CsvRecord,
    private readonly map: ImportMap,
    private readonly defects: LineDefect[],
  ) {}

  public text(column: string): string {
    return (this.record.values[column] ?? '').trim();
  }

  public required(column: string): string {
    const text = this.text(column);
    if (text === '') this.refuse(column, 'is empty');
    return text;
  }

  public source(source: ColumnOrValue): string {
    return 'value' in source ? source.value : this.required(source.column);
  }

  public optional<T>(column: string | undefined, read: (column: string) => T): T | undefined {
    return column === undefined || this.text(column) === '' ? undefined : read(column);
  }

  public date(column: string): IsoDate | undefined {
    const date = parseDate(this.text(column), this.map.dateFormat);
    if (date === undefined) this.refuse(column, `'${this.text(column)}' is no date in the form ${this.map.dateFormat}`);
    return date;
  }

  public currency(): CurrencyCode | undefined {
    const code = this.source(this.map.currency);
    const parsed = parseCurrency(code);
    if (parsed.ok) return parsed.value;
    if (code !== '')
      this.refuse(
        'column' in this.map.currency ? this.map.currency.column : 'currency',
        `'${code}' is no currency code`,
      );
    return undefined;
  }

  public amount(column: string, currency: CurrencyCode): Money | undefined {
    const parsed = parseMoney(this.text(column), currency);
    if (parsed.ok) return parsed.value;
    return this.refuse(column, `'${this.text(column)}' is no amount in ${currency} (${parsed.error.code})`);
  }

  public decimal(column: string): Decimal | undefined {
    const parsed = parseDecimal(this.text(column));
    return parsed.ok ? parsed.value : this.refuse(column, `'${this.text(column)}' is no number`);
  }

  private refuse(field: string, text: string): undefined {
    this.defects.push({ line: this.record.line, field, text });
    return undefined;
  }
}
