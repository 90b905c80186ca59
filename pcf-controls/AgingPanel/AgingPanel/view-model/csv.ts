/** A cell: the decimal text of a number stays a number for the spreadsheet, texts are guarded. */
export type CsvCell = string | { readonly number: string };

/**
 * Comma-separated text with a byte-order mark, CRLF lines and RFC 4180 quoting.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP "CSV injection").
 */
export function toCsv(lines: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cell = (value: CsvCell): string => (typeof value === 'string' ? quoted(guarded(value)) : value.number);

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
