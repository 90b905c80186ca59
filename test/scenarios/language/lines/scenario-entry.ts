/** A line of a scenario with its place, so that what is wrong with it can be found. */
export interface ScenarioLine {
  readonly file: string;
  readonly number: number;
  /** Without indentation and comment. */
  readonly text: string;
}

/** A line and the indented lines that belong to it. */
export interface ScenarioEntry extends ScenarioLine {
  readonly parts: readonly ScenarioLine[];
}

/** The entries of a text; `;` begins a comment, blank lines mean nothing. An indented line belongs to the one above it. */
export function entriesOf(file: string, text: string): readonly ScenarioEntry[] {
  const entries: (ScenarioLine & { parts: ScenarioLine[] })[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const written = raw.replace(/(^|\s);.*$/, '').trimEnd();
    if (written.trim() === '') return;
    const line = { file, number: index + 1, text: written.trim() };
    const last = entries.at(-1);
    if (!/^\s/.test(written)) entries.push({ ...line, parts: [] });
    else if (last) last.parts.push(line);
    else complain(line, 'an indented line belongs to a line above it, and there is none');
  });
  return entries;
}

/** Stops with the place of a line and what is wrong with it. */
export function complain({ file, number, text }: ScenarioLine, what: string): never {
  throw new Error(`${file}:${number}: ${what}\n    ${text}`);
}
