import { complain, type ScenarioLine } from './scenario-entry';

/** What is to happen and, after `refused`, with which code it is not to. */
export interface Wanted {
  readonly what: string;
  readonly code?: string;
}

/** Parts `... refused some.code` off the end of a line. */
export function wantedOf(rest: string): Wanted {
  const [, what, code] = /^(.*?)\s+refused ([\w.-]+)$/.exec(rest) ?? [];
  return what === undefined || code === undefined ? { what: rest } : { what, code };
}

/** Complains when something was refused that was not to be, or was not refused as it was to be. */
export function mustEnd(line: ScenarioLine, { code }: Wanted, refusal: { readonly code: string } | undefined): void {
  if (refusal?.code === code) return;
  const happened = refusal ? `was refused: ${JSON.stringify(refusal)}` : 'was not refused';
  complain(line, code === undefined ? happened : `${happened}, but ${code} was expected`);
}
