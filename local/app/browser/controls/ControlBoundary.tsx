import * as React from 'react';
import { Failure } from '../shell/Failure';

interface ControlBoundaryProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

/** Keeps a control's exception inside its cell. A class, because React demands one for this. */
export class ControlBoundary extends React.Component<ControlBoundaryProps, { readonly error?: unknown }> {
  public override state: { readonly error?: unknown } = {};

  public static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  public override render(): React.ReactNode {
    if (!('error' in this.state)) return this.props.children;
    const reason = this.state.error instanceof Error ? this.state.error.message : String(this.state.error);
    return (
      <Failure
        error={new Error(`${this.props.name} failed: ${reason}`)}
        retry={() => {
          this.setState(() => ({}));
        }}
      />
    );
  }
}
