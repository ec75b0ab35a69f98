/** Several values of a closed list, as checkboxes with their French labels. */
import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { lists, type ListName } from '@passerelle/shared/directory/vocabulary';

interface Props {
  name: string;
  label?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  labelAction?: React.ReactNode;
  attribute?: { options?: { list?: ListName } };
}

/** Keeps the order of the list, whatever the order of the clicks. */
export default function ChoicesInput({
  name,
  label,
  hint,
  required,
  disabled,
  labelAction,
  attribute,
}: Props) {
  const { value, error, onChange } = useField<string[] | null>(name);
  const list = attribute?.options?.list;
  if (!list) return null;
  const chosen = Array.isArray(value) ? value : [];
  const change = (one: string, isChosen: boolean) => {
    const after = Object.keys(lists[list]).filter((each) =>
      each === one ? isChosen : chosen.includes(each),
    );
    onChange(name, after.length > 0 ? after : null);
  };
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Flex role="group" aria-label={label} wrap="wrap" gap={4} paddingTop={1} paddingBottom={1}>
          {Object.entries(lists[list]).map(([one, text]) => (
            <Checkbox
              key={one}
              checked={chosen.includes(one)}
              disabled={disabled}
              onCheckedChange={(isChosen: boolean | 'indeterminate') => change(one, isChosen === true)}
            >
              {text}
            </Checkbox>
          ))}
        </Flex>
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
