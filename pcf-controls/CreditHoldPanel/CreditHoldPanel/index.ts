import * as React from 'react';
import { CreditHoldPanelView } from './CreditHoldPanelView';
import { hostOf, type PanelHost } from './host';
import { type IInputs, type IOutputs } from './panel-inputs';

/** Host adapter: turns the form's context into props. Holds no rules and no markup. */
export class CreditHoldPanel implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: PanelHost | undefined;
  private notifyOutputChanged: (() => void) | undefined;

  public init(context: ComponentFramework.Context<IInputs>, notifyOutputChanged?: () => void): void {
    this.notifyOutputChanged = notifyOutputChanged;
    this.host = this.hostFor(context);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.host ??= this.hostFor(context);
    return React.createElement(CreditHoldPanelView, this.host.propsOf(context));
  }

  public getOutputs(): IOutputs {
    return this.host?.outputs() ?? {};
  }

  public destroy(): void {
    // The platform unmounts the view; what still waits to be sent is sent by it then.
  }

  private hostFor(context: ComponentFramework.Context<IInputs>): PanelHost {
    return hostOf(context, () => this.notifyOutputChanged?.());
  }
}
