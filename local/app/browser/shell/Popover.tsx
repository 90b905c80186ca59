import * as React from 'react';

export interface PopoverProps {
  readonly label: string;
  readonly face: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A button that opens a small panel below it; Escape, a press outside or leaving it by keyboard closes it. */
export const Popover = ({ label, face, children }: PopoverProps): React.ReactElement => {
  const [open, setOpen] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = React.useCallback(() => {
    setOpen(false);
  }, []);
  usePressOutside(root, open ? close : undefined);
  const press = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: React.FocusEvent): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && root.current?.contains(next) === false) setOpen(false);
  };
  return (
    <div ref={root} className="popover" onKeyDown={press} onBlur={leave}>
      <button
        ref={button}
        type="button"
        className="bar-button"
        aria-label={label}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {face}
      </button>
      {open ? (
        <div className="popover-panel" role="group" aria-label={label}>
          {children}
        </div>
      ) : null}
    </div>
  );
};

/** Calls back when the mouse is pressed outside the element; not at all while there is nothing to call. */
function usePressOutside(root: React.RefObject<HTMLElement>, react: (() => void) | undefined): void {
  React.useEffect(() => {
    if (react === undefined) return undefined;
    const outside = (event: MouseEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) react();
    };
    document.addEventListener('mousedown', outside);
    return () => {
      document.removeEventListener('mousedown', outside);
    };
  }, [root, react]);
}
