/** What the letter can tell, each to be left out or not. */
import { Box, Checkbox, Typography } from '@strapi/design-system';
import type { LetterSection } from '../../letter/letter.ts';

interface ItemsProps {
  sections: LetterSection[];
  leftOut: string[];
  onChange: (leftOut: string[]) => void;
}

export function Items({ sections, leftOut, onChange }: ItemsProps) {
  if (sections.length === 0)
    return <Typography>Rien n’a été publié ce mois-là, et rien n’est à venir.</Typography>;
  return sections.map(({ title, items }) => (
    <Box key={title} tag="fieldset" style={{ border: 0, padding: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="delta">
        {title}
      </Typography>
      {items.map((item) => (
        <Box key={item.id} paddingTop={2}>
          <Checkbox
            checked={!leftOut.includes(item.id)}
            onCheckedChange={(checked) =>
              onChange(checked ? leftOut.filter((id) => id !== item.id) : [...leftOut, item.id])
            }
          >
            {item.title}
          </Checkbox>
          <Typography variant="pi" textColor="neutral600" tag="p" style={{ paddingInlineStart: '2.8rem' }}>
            {item.facts.join(' · ')}
          </Typography>
        </Box>
      ))}
    </Box>
  ));
}
