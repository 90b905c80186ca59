import { type IconName } from '@o2c/pcf-shared';

/** Why the panel has nothing to ask for yet. */
export interface Hindrance {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
}

export interface HindranceFacts {
  readonly customer: string | undefined;
  readonly saved: boolean;
  readonly obstacle: 'unreadable-column' | { readonly message: string } | undefined;
  readonly hasSource: boolean;
}

/** The first thing that stands between the record and its figures, as text keys; undefined when nothing does. */
export function hindranceOf({ customer, saved, obstacle, hasSource }: HindranceFacts): Hindrance | undefined {
  if (obstacle === 'unreadable-column')
    return { icon: 'lock', title: 'column_unreadable', detail: 'column_unreadable_detail' };
  if (customer === undefined && !saved) return { icon: 'info', title: 'unsaved', detail: 'unsaved_detail' };
  if (customer === undefined) return { icon: 'info', title: 'no_number', detail: 'no_number_detail' };
  if (!hasSource) return { icon: 'info', title: 'no_source', detail: 'no_source_detail' };
  return undefined;
}
