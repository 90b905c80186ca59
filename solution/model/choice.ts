/** One value of a choice. `property` is what code says, `label` what people read. */
export interface OptionDeclaration {
  readonly property: string;
  readonly label: string;
  readonly value: number;
}

/** A global choice (option set). Its options keep their order for ever: a value is 271800000 plus the position. */
export interface ChoiceDeclaration {
  readonly name: string;
  readonly label: string;
  readonly options: readonly OptionDeclaration[];
}
