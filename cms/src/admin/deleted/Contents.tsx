/** What a deleted entry says: to know it again before it is brought back or forgotten. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { DeletedTexts } from '../../history/serve-deleted.ts';
import { useAnswer } from '../ask.ts';

/** `français` */
export const languageName = (locale: string): string =>
  new Intl.DisplayNames('fr', { type: 'language' }).of(locale) ?? locale;

function Texts({ query }: { query: string }) {
  const answer = useAnswer<DeletedTexts>(`deleted/written?${query}`);
  if (!answer) return <Typography role="status">Un instant…</Typography>;
  const { texts } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={7}>
      {texts.map(({ locale, written }) => (
        <Flex key={locale} tag="section" direction="column" alignItems="stretch" gap={4}>
          {locale && texts.length > 1 && (
            <Typography tag="h3" variant="delta">{`En ${languageName(locale)}`}</Typography>
          )}
          {written.map(({ label, text }) => (
            <Box key={label}>
              <Typography tag="h4" variant="sigma" textColor="neutral600">
                {label}
              </Typography>
              <Typography
                tag="p"
                lang={locale ?? 'fr'}
                dir="auto"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              >
                {text}
              </Typography>
            </Box>
          ))}
        </Flex>
      ))}
    </Flex>
  );
}

/** The button that shows it. */
export function Contents({ title, query }: { title: string; query: string }) {
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary">Relire</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Texts query={query} />
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Fermer</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
