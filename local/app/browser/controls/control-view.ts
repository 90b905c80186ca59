import { type Host } from '../shell/host';
import { type ControlProperty } from './property-bag';

type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** Everything a control is shown with at one moment. Two views that differ make the host call updateView. */
export interface ControlView {
  readonly parameters: Readonly<Record<string, ControlProperty | DataSet>>;
  /** Pixels; 0 before the first measure. */
  readonly width: number;
  readonly disabled: boolean;
  readonly label: string;
  readonly record: { readonly table: string; readonly id: string | undefined; readonly name: string };
  readonly host: Host;
}

/** Names for `context.updatedProperties`: properties whose value changed, `dataset` and `<name>_dataset` for rows, `layout` for the width. */
export function updatedProperties(before: ControlView | undefined, now: ControlView): string[] {
  if (before === undefined) return [];
  const changed = Object.entries(now.parameters).flatMap(([name, value]) => {
    const former = before.parameters[name];
    if (isDataSet(value)) return former === value ? [] : ['dataset', `${name}_dataset`];
    return former !== undefined && !isDataSet(former) && sameRaw(former.raw, value.raw) ? [] : [name];
  });
  return before.width === now.width ? changed : [...changed, 'layout'];
}

const isDataSet = (value: ControlProperty | DataSet): value is DataSet => 'sortedRecordIds' in value;

const sameRaw = (before: unknown, now: unknown): boolean =>
  before instanceof Date && now instanceof Date
    ? before.getTime() === now.getTime()
    : JSON.stringify(before) === JSON.stringify(now);
