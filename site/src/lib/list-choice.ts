/** Choosing among the items of a list that is on the page: what is left, and how many one choice more would leave. */

/** What an item has, each as `name:value`: `niveau:A1`. */
export type Having = ReadonlySet<string>;

/** What was chosen, by name; an empty value is no choice. */
export type Chosen = ReadonlyMap<string, string>;

const token = (name: string, value: string) => `${name}:${value}`;

/** Reads the attribute an item carries: `niveau:A1 niveau:A2 prix:free`. */
export const havingOf = (attribute: string): Having => new Set(attribute.split(' ').filter(Boolean));

/** Writes it; values must not hold spaces. */
export const attributeOf = (has: Record<string, readonly string[]>) =>
  Object.entries(has)
    .flatMap(([name, values]) => values.map((value) => token(name, value)))
    .join(' ');

/** Whether an item is left; `aside` names a choice that is not looked at. */
export const isLeft = (has: Having, chosen: Chosen, aside?: string) =>
  [...chosen].every(([name, value]) => value === '' || name === aside || has.has(token(name, value)));

/** How many items there would be with one value of a choice, all other choices kept. */
export const countWith = (items: readonly Having[], chosen: Chosen, name: string, value: string) =>
  items.filter((has) => isLeft(has, chosen, name) && (value === '' || has.has(token(name, value)))).length;

/** One thing to choose by: one of several values, or whether an item has the one there is. Names stand in addresses. */
export type ListChoice =
  | { name: string; label: string; options: (readonly [value: string, words: string, lang?: string])[] }
  | { name: string; label: string; value: string };

/** Choices that tell items apart: others would only take room. */
export const usefulChoices = (choices: ListChoice[], items: readonly Having[]) =>
  choices.filter((choice) =>
    'options' in choice
      ? choice.options.length > 1
      : new Set(items.map((has) => has.has(token(choice.name, choice.value)))).size > 1,
  );
