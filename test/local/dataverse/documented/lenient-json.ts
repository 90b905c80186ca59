interface Repair {
  readonly name: string;
  readonly wrong: RegExp;
  readonly right: string;
  /** What the page left out is not wrong, it is missing. */
  readonly elides?: true;
}

const REPAIRS: readonly Repair[] = [
  { name: 'an end of an assignment', wrong: /\};\s*$/, right: '}' },
  { name: 'a body in braces twice', wrong: /^\{\s*(\{[\s\S]*\})\s*\}$/, right: '$1' },
  { name: 'a stack trace left out', wrong: /"\s*<stack trace[^>]*>/g, right: '""', elides: true },
  { name: 'a stack trace left out', wrong: /<\s*stack trace[^>]*>/g, right: '""', elides: true },
  { name: 'a stack trace left out', wrong: /,\s*\[ Stack Trace[^\]]*\]/g, right: '', elides: true },
  { name: 'an ellipsis', wrong: /,?\s*\.{3}\[truncated\]/g, right: '', elides: true },
  { name: 'an ellipsis', wrong: /,\s*\. \. \.(?=\s)/g, right: '', elides: true },
  { name: 'options left out', wrong: /Additional options removed for brevity/g, right: '', elides: true },
  { name: 'rows left out', wrong: /<Omitted for brevity[^>]*>/g, right: '', elides: true },
  { name: 'a comma too many', wrong: /,(\s*[}\]])/g, right: '$1' },
  { name: 'names without quotes', wrong: /([{,]\s*)([A-Za-z_]\w*)(\s*:)/g, right: '$1"$2"$3' },
  { name: 'a variable of a script', wrong: /:\s*accountUri\b/g, right: ': "accountUri"' },
];

export interface LenientJson {
  readonly value: unknown;
  readonly repairs: readonly string[];
  readonly elided: boolean;
}

/** Reads JSON as the pages print it, mending no more than it takes to be JSON. Throws where that is not enough. */
export function lenientJson(text: string): LenientJson {
  let mended = text;
  const repairs: string[] = [];
  let elided = false;
  for (const repair of REPAIRS) {
    const value = parsed(mended);
    if (value !== undefined) return { value, repairs, elided };
    const next = mended.replace(repair.wrong, repair.right);
    if (next === mended) continue;
    mended = next;
    repairs.push(repair.name);
    elided ||= repair.elides ?? false;
  }
  return { value: JSON.parse(mended), repairs, elided };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
