import { complain, type ScenarioLine } from './scenario-entry';

/** The named parts of a line; a line that does not match is complained about with an example of how it is written. */
export function matchLine(
  line: ScenarioLine,
  text: string,
  form: { readonly pattern: RegExp; readonly example: string },
): (name: string) => string {
  const groups = form.pattern.exec(text)?.groups;
  if (!groups) return complain(line, `is not written like: ${form.example}`);
  return (name) => groups[name] ?? '';
}
