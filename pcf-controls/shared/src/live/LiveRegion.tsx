import * as React from 'react';

/** Says a sentence politely to screen readers and shows nothing (WCAG 4.1.3). It stays mounted; only its text changes. */
export const LiveRegion = ({ message }: { readonly message: string }): React.ReactElement => (
  <div role="status" aria-live="polite" className="o2c-visually-hidden">
    {message}
  </div>
);
