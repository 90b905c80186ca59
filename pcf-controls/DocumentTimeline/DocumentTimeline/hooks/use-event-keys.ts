import * as React from 'react';
import { type TimelineEvent } from '../model/timeline-event';
import { useEventFocus, type EventFocus, type FocusPlace } from './use-event-focus';

export interface EventKeys extends FocusPlace {
  readonly events: readonly TimelineEvent[];
  readonly letters: boolean;
  readonly open: ((event: TimelineEvent) => void) | undefined;
}

export interface KeyedEvents extends EventFocus {
  readonly expanded: ReadonlySet<string>;
  readonly toggle: (event: TimelineEvent) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** Keys of the list: arrows move, Home and End jump, Enter opens, D explains, Escape folds up (ux 8.8 Keys). */
export function useEventKeys(keys: EventKeys): KeyedEvents {
  const { events, letters, open } = keys;
  const focus = useEventFocus(events.length, keys);
  const [expanded, setExpanded] = React.useState<ReadonlySet<string>>(new Set());
  const toggle = (event: TimelineEvent): void => {
    if (event.explanation !== undefined) setExpanded(toggled(expanded, event.id));
  };
  const onKeyDown = (pressed: React.KeyboardEvent): void => {
    const event = events[focus.active];
    if (event === undefined || isNotOurs(pressed)) return;
    const target = targetOf(pressed.key, focus.active, events.length);
    const isExplain = letters && pressed.key.toLowerCase() === 'd';
    if (target !== undefined) focus.move(target);
    else if (pressed.key === 'Enter' && open !== undefined && !isOfButton(pressed)) open(event);
    else if (isExplain) toggle(event);
    else if (pressed.key === 'Escape' && expanded.size > 0) setExpanded(new Set());
    else return;
    pressed.preventDefault();
  };
  return { ...focus, expanded, toggle, onKeyDown };
}

const isNotOurs = (pressed: React.KeyboardEvent): boolean =>
  pressed.defaultPrevented || pressed.ctrlKey || pressed.altKey || pressed.metaKey;

/** Enter on the button that explains is that button's. */
const isOfButton = ({ target }: React.KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[data-own-enter]') !== null;

const PAGE = 10;

function targetOf(key: string, active: number, count: number): number | undefined {
  const within = (index: number): number => Math.max(0, Math.min(index, count - 1));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return within(active - 1);
    case 'PageDown':
      return within(active + PAGE);
    case 'PageUp':
      return within(active - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return undefined;
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
