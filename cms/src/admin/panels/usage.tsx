/** Where the entry is used, beside it: before anything is changed, withdrawn or deleted. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Usage } from '../../usage/where-used.ts';
import { useAnswer } from '../ask.ts';
import { EntryLink } from '../entry-link.tsx';
import { isKept, queryOf, type Edited } from '../edited.ts';

const shown = 8;

/** A list of usages, each a link to where it is. */
export function UsageList({ usages }: { usages: Usage[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {usages.slice(0, shown).map(({ href, title, type, where, online, uid, documentId, locale }) => (
        <Box tag="li" key={`${uid} ${documentId} ${locale}`}>
          <EntryLink to={href}>{title}</EntryLink>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {type}, {where}
            {locale && locale !== 'fr' ? `, ${locale}` : ''}
            {online ? '' : ', brouillon'}
          </Typography>
        </Box>
      ))}
      {usages.length > shown && (
        <Typography tag="li" variant="pi" textColor="neutral600">
          et {usages.length - shown} autres
        </Typography>
      )}
    </Flex>
  );
}

/** Where an entry is used, as it is asked. */
export const useUsages = (edited: Edited): Usage[] | undefined =>
  useAnswer<{ usages: Usage[] }>(
    isKept(edited) ? `usage${queryOf(edited)}` : undefined,
    edited.document?.updatedAt,
  )?.usages;

function Usages(edited: Edited) {
  const usages = useUsages(edited);
  if (!usages) return null;
  if (usages.length > 0) return <UsageList usages={usages} />;
  return (
    <Typography variant="pi" textColor="neutral600">
      Aucun autre contenu ne mène ici.
    </Typography>
  );
}

/** The panel beside the entry. */
export function UsagePanel(edited: Edited) {
  if (!isKept(edited)) return null;
  return { title: 'Utilisé par', content: <Usages {...edited} /> };
}
