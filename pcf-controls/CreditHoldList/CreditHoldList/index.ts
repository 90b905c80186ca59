import * as React from 'react';
import { registerFluentIcons } from '@o2c/pcf-shared';
import { CreditHoldListView } from './CreditHoldListView';
import { hostOf, type ListHost } from './host';
import { type IInputs, type IOutputs } from './list-inputs';

/** Host adapter: turns the view's dataset into props. Holds no rules and no markup. */
export class CreditHoldList implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: ListHost | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    registerFluentIcons();
    context.mode.trackContainerResize(true);
    this.host = hostOf(context);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.host ??= hostOf(context);
    return React.createElement(CreditHoldListView, this.host.propsOf(context));
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The platform unmounts the view; what a person asked for and did not take back is sent by it then.
  }
}
