/** An organisation, as Strapi stores it. */
import { legalForms } from '@passerelle/shared/vocabulary';
import { addressOf, kept, lineOf } from './fields.ts';
import { common, described, type Attributes, type Part } from './parts.ts';
import { textOf } from './record.ts';
import { valueIn } from './values.ts';

export function organization(part: Part): Attributes {
  const {
    record: { fields },
    notes,
  } = part;
  const legalForm = valueIn(legalForms, textOf(fields.legalForm) ?? part.name ?? '');
  const digits = (textOf(fields.companyNumber) ?? '').replaceAll(/\D/g, '').padStart(10, '0');
  const isCompany =
    /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
  return {
    payload: {
      ...common(part),
      acronym: (lineOf(fields.acronym, 200)?.length ?? 99) <= 30 ? lineOf(fields.acronym, 30) : undefined,
      description: described(notes, fields, 'La description de cet organisme est en préparation.'),
      legalForm: legalForm && legalForms[legalForm],
      companyNumber: kept(
        notes,
        'companyNumber',
        fields.companyNumber,
        () => (isCompany ? digits : undefined),
        'It has ten digits, like 0123.456.749.',
      ),
      website: kept(notes, 'website', fields.website, addressOf, 'Write it like https://exemple.be.'),
      networks: lineOf(fields.networks, 300),
    },
  };
}
