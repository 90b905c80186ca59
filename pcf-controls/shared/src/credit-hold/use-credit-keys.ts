import type * as React from 'react';

export interface CreditKeys {
  /** Whether single characters work (WCAG 2.1.4: they can be switched off, and act only while the focus is inside). */
  readonly letters: boolean;
  /** What a letter does; a letter of an action that is not offered does nothing. */
  readonly act: Readonly<Partial<Record<string, () => void>>>;
  /** Takes back what was asked for last; false when there is nothing to take back. */
  readonly undo: () => boolean;
  /** Goes one step back; false when there was none, and the host may have the key. */
  readonly back: () => boolean;
}

/** Keys of the whole view. Typing into a field and keys inside a dialog stay theirs; Esc leaves a field's section all the same. */
export function useCreditKeys({ letters, act, undo, back }: CreditKeys): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || !isInside(event)) return;
    if (handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function handle(event: React.KeyboardEvent): boolean {
    if (event.key === 'Escape') return back();
    if (isTyping(event)) return false;
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'z' && undo();
    const run = letters ? act[event.key.toLowerCase()] : undefined;
    run?.();
    return run !== undefined;
  }
}

/** React also bubbles events out of portals (dialogs): those did not happen inside the view's element. */
const isInside = ({ target, currentTarget }: React.KeyboardEvent): boolean =>
  target instanceof Element && currentTarget.contains(target);

const isTyping = ({ target }: React.KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="combobox"], [contenteditable="true"]') !== null;
