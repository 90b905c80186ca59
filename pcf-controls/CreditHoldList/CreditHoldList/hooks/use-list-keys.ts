import type * as React from 'react';

export interface ListKeys {
  /** Whether single characters work (WCAG 2.1.4: they can be switched off, and act only while the focus is inside). */
  readonly letters: boolean;
  /** What a character or `Escape`, `F6`, `ctrl+z` does; false: nothing, and the host may have the key. */
  readonly actions: Readonly<Record<string, () => boolean>>;
}

/** The keys of the whole list. Typing into a field and keys inside a dialog stay theirs. */
export function useListKeys({ letters, actions }: ListKeys): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    const { target, currentTarget } = event;
    // React also bubbles events out of portals: those did not happen inside the list's element.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    const typing = target.closest('input, textarea, select, [contenteditable="true"]') !== null;
    const key = nameOf(event);
    const single = key.length === 1;
    if (single && (!letters || typing)) return;
    if (typing && key !== 'Escape' && key !== 'F6') return;
    if (actions[key]?.() !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function nameOf({ key, ctrlKey }: React.KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return ctrlKey ? `ctrl+${name}` : name;
}
