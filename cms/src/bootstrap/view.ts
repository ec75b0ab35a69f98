/** How the admin shows one content type or component: the form every file of `labels/` has. */

export interface View {
  /** What names an entry, and a folded component. */
  mainField: string;
  /** What lists are sorted by, `DESC` for newest first. */
  sort?: [attribute: string, order: 'ASC' | 'DESC'];
  /** The columns of the list. */
  list?: string[];
  /** The form, row by row; each field's width in twelfths. */
  form: (readonly [attribute: string, width: number])[][];
  /** Each attribute's label, and a hint that says what to write. */
  attributes: Record<string, readonly [label: string, hint: string]>;
}

export type Views = Record<string, View>;
