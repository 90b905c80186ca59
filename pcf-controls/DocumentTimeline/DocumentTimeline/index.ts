import * as React from 'react';
import { DocumentTimelineView } from './DocumentTimelineView';
import { hostOf, type TimelineHost } from './host';
import { type IInputs, type IOutputs } from './timeline-inputs';

/** Host adapter: turns the form's context into props. Holds no rules and no markup. */
export class DocumentTimeline implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: TimelineHost | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    this.host = hostOf(context);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.host ??= hostOf(context);
    return React.createElement(DocumentTimelineView, this.host.propsOf(context));
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The platform unmounts the view; answers that arrive later are dropped by it.
  }
}
