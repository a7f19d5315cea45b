// What whoever opens the explorer is told before the first error: what is different at this gateway.

export interface Facts {
  /** Behind it is a real account. */
  readonly isReal: boolean;
  readonly needsLogin: boolean;
  /** Whether the schema may be asked for. */
  readonly isIntrospectable: boolean;
  /** Whether only the documents of a safelist may run. */
  readonly isSafelisted: boolean;
}

/** In plain words, the gravest first. */
export function noticesOf({ isReal, needsLogin, isIntrospectable, isSafelisted }: Facts): readonly string[] {
  return [
    ...(isReal
      ? [
          'This is the real DRS: startRecovery with isDrill: false starts a REAL RECOVERY, and a drill launches instances too.',
        ]
      : []),
    ...(needsLogin
      ? [
          'A login is needed here. Put {"Authorization": "Bearer <your token>"} into Headers, then fetch the schema again; subscriptions send it too, and it is not kept.',
        ]
      : []),
    ...(isIntrospectable
      ? []
      : [
          'This gateway does not tell its schema (INTROSPECTION=off): operations run, without completion and documentation. schema.graphql of its version has all of it.',
        ]),
    ...(isSafelisted
      ? [
          'Only the documents of its safelist run here (SAFELIST), by their exact text: anything else is answered with DOCUMENT_NOT_SAFELISTED.',
        ]
      : []),
  ];
}
