/** A mail as Graph's JSON has it, as far as our product uses it. */
export interface Mail {
  /** Never changes: what `Prefer: IdType="ImmutableId"` gives. */
  readonly immutableId: string;
  /** Changes when the mail moves to another folder, as Graph's default ids do. */
  readonly id: string;
  readonly mailbox: string;
  readonly isDraft: boolean;
  readonly internetMessageId: string;
  readonly createdDateTime: string;
  readonly sentDateTime?: string;
  readonly content: MailContent;
}

export interface MailContent {
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly toRecipients: readonly Recipient[];
  readonly ccRecipients: readonly Recipient[];
  readonly bccRecipients: readonly Recipient[];
  readonly internetMessageHeaders: readonly { readonly name: string; readonly value: string }[];
  readonly singleValueExtendedProperties: readonly ExtendedProperty[];
  readonly attachments: readonly Attachment[];
}

export interface Recipient {
  readonly emailAddress: { readonly address: string; readonly name?: string };
}

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  /** Base64. */
  readonly contentBytes: string;
}
