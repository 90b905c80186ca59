import type * as React from 'react';

export interface PanelKeys {
  /** Whether single characters work (WCAG 2.1.4: they can be switched off, and act only while the focus is inside). */
  readonly letters: boolean;
  readonly toggleTable: () => void;
  readonly openSheet: () => void;
  /** Goes one step back; false when there was none, and the host may have the key. */
  readonly back: () => boolean;
}

/** The keys of the whole panel. Typing into a field and keys inside a dialog or calendar stay theirs. */
export function usePanelKeys({
  letters,
  toggleTable,
  openSheet,
  back,
}: PanelKeys): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isOurs(event)) return;
    if (event.key === 'Escape') {
      if (back()) handled(event);
    } else if (letters && event.key.toLowerCase() === 't') {
      handled(event);
      toggleTable();
    } else if (letters && event.key === '?') {
      handled(event);
      openSheet();
    }
  };
}

function handled(event: React.KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** React also bubbles events out of portals (dialog, calendar): those did not happen inside the panel's element. */
function isOurs({ target, currentTarget }: React.KeyboardEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest('input, textarea, select, [role="combobox"], [contenteditable="true"]') === null;
}
