import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { decodeText } from '../package/decode-text';

/** The part that a component names; refuses the component when the package does not hold it. */
export function readPart(context: ImportContext, fileName: string | undefined, component: string): Uint8Array {
  const part = fileName === undefined ? undefined : context.package.part(fileName);
  if (!part) throw importRefused(component, `the package has no part ${fileName ?? '(none named)'}.`);
  return part;
}

export const textOfPart = (part: Uint8Array): string => decodeText(part);
