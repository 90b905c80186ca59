import * as React from 'react';
import { registerFluentIcons } from '@o2c/pcf-shared';
import { AgingPanelView } from './AgingPanelView';
import { type IInputs, type IOutputs } from './panel-inputs';
import { hostOf, type PanelHost } from './host';

/** Host adapter: turns the form's context into props. Holds no rules and no markup. */
export class AgingPanel implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: PanelHost | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    registerFluentIcons();
    context.mode.trackContainerResize(true);
    this.host = hostOf(context);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.host ??= hostOf(context);
    return React.createElement(AgingPanelView, this.host.propsOf(context));
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The platform unmounts the view; answers that arrive later are dropped by it.
  }
}
