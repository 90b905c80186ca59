import { type Host } from '../shell/host';
import { type PropertyBag } from './property-bag';

/** Everything a control is shown with at one moment. Two views that differ make the host call updateView. */
export interface ControlView {
  readonly parameters: PropertyBag;
  /** Pixels; 0 before the first measure. */
  readonly width: number;
  readonly disabled: boolean;
  readonly label: string;
  readonly record: { readonly table: string; readonly id: string | undefined; readonly name: string };
  readonly host: Host;
}

/** Names for `context.updatedProperties`: properties whose value changed, `layout` for the width. */
export function updatedProperties(before: ControlView | undefined, now: ControlView): string[] {
  if (before === undefined) return [];
  const changed = Object.keys(now.parameters).filter(
    (name) => !sameRaw(before.parameters[name]?.raw, now.parameters[name]?.raw),
  );
  return before.width === now.width ? changed : [...changed, 'layout'];
}

const sameRaw = (before: unknown, now: unknown): boolean =>
  before instanceof Date && now instanceof Date
    ? before.getTime() === now.getTime()
    : JSON.stringify(before) === JSON.stringify(now);
