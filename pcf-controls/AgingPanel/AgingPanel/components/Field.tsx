import * as React from 'react';

export interface FieldProps {
  readonly caption: string;
  readonly children: React.ReactNode;
}

/** A caption above a group of the toolbar; the group names itself, so the caption is for the eye only. */
export const Field = ({ caption, children }: FieldProps): React.ReactElement => (
  <div className="o2c-aging__field">
    <span className="o2c-aging__caption" aria-hidden>
      {caption}
    </span>
    {children}
  </div>
);
