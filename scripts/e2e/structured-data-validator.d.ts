/** The package comes without types: what is used of it here. */
declare module '@adobe/structured-data-validator' {
  interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    path: { type: string; index: number }[];
  }

  export default class Validator {
    validate(data: {
      jsonld: Record<string, object[] | undefined>;
      microdata: Record<string, object[]>;
      rdfa: Record<string, object[]>;
      errors: object[];
    }): Promise<Issue[]>;
  }
}
